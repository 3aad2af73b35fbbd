import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addReport, loadReports, type Report, saveReports } from './reports.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
      },
    },
  },
}));

const report = (text: string): Report => ({ text, claim: 'c', verdict: 'context', statement: 's' });

describe('reports of wrong matches', () => {
  beforeEach(() => stored.clear());

  it('are kept in the order they were made, each sentence once', async () => {
    await addReport(report('one'));
    await addReport(report('two'));
    await addReport(report('one'));
    expect((await loadReports()).map(({ text }) => text)).toEqual(['two', 'one']);
  });

  it('made at the same moment are all kept', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => addReport(report(text))));
    expect(await loadReports()).toHaveLength(3);
  });

  it('are at most two hundred, the newest', async () => {
    await saveReports(Array.from({ length: 200 }, (_, at) => report(`${at}`)));
    await addReport(report('new'));
    const all = await loadReports();
    expect(all).toHaveLength(200);
    expect([all[0]?.text, all.at(-1)?.text]).toEqual(['1', 'new']);
  });

  it.each([
    ['nothing', undefined],
    ['no list', 'x'],
    ['a list of other things', [1, null, { text: 'x' }]],
  ])('stored as %s are no reports', async (_, value) => {
    stored.set('reports', value);
    expect(await loadReports()).toEqual([]);
  });
});
