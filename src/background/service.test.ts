import { describe, expect, it } from 'vitest';
import { spot } from './service.ts';

const page = {
  title: 'The Legend of Korra',
  paragraphs: ['Korra and Asami are just friends.', 'The network banned the two from kissing.'],
};

describe('the answer to a page', () => {
  it('holds every statement and claim that its spots speak of', () => {
    const { spots, statements, claims } = spot(page, []);
    expect(spots.length).toBeGreaterThan(0);
    const given = statements.map(({ id }) => id);
    expect(new Set(given)).toEqual(new Set(spots.flatMap((each) => each.statements)));
    expect(claims.map(({ id }) => id)).toEqual([...new Set(spots.map(({ claim }) => claim))]);
    for (const { citations } of statements) expect(citations.length).toBeGreaterThan(5);
  });

  it('does not bring again what the page has', () => {
    const first = spot(page, []);
    const [known] = first.statements.map(({ id }) => id);
    const again = spot(page, [known!, 'no statement of ours']);
    expect(again.spots).toEqual(first.spots);
    expect(again.statements).toEqual(first.statements.slice(1));
    expect(again.claims).toEqual(first.claims);
  });
});
