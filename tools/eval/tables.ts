/** Figures of a run by verdict, by statement and by stage, as lines of text. */
import { isPlain } from '../../src/engine/judge.ts';
import type { Bar } from '../train/bar.ts';
import type { Judged } from '../train/calibrate.ts';
import type { Outcome } from '../train/score.ts';

const share = (part: number, whole: number): string => (whole ? (part / whole).toFixed(2) : '-').padStart(5);

/** For each verdict, or for each statement: how many labels, how many found, and with what right; the worst first. */
export function tableBy(key: 'verdict' | 'statement', outcomes: readonly Outcome[]): string[] {
  const groups = new Map<string, Outcome[]>();
  for (const each of outcomes) groups.set(each[key], [...(groups.get(each[key]) ?? []), each]);
  const isRight = (each: Outcome): boolean => each.isStatementRight && each.isVerdictRight;
  return [...groups]
    .map(([name, all]) => ({ name, all, right: all.filter(isRight).length / all.length }))
    .sort((a, b) => a.right - b.right)
    .map(({ name, all, right }) => {
      const found = all.filter(({ isFound }) => isFound);
      const statement = found.filter(({ isStatementRight }) => isStatementRight).length;
      const verdict = found.filter(({ isVerdictRight }) => isVerdictRight).length;
      return (
        `  ${name.padEnd(44)} ${String(all.length).padStart(4)} labels  found ${share(found.length, all.length)}` +
        `  statement ${share(statement, found.length)}  verdict ${share(verdict, found.length)}  all right ${right.toFixed(2)}`
      );
    });
}

/** What each stage lets through, of the sentences that are claims and of those that are none. */
export function tableOfStages(judged: readonly Judged[], { threshold, leastPlain }: Bar): string[] {
  const counted = judged.filter(({ row, quoted }) => !quoted && !row.label?.optional);
  const claims = counted.filter(({ row }) => row.label);
  const others = counted.filter(({ row }) => !row.label);
  const stages: [string, (each: Judged) => boolean][] = [
    ['detector: may be a claim', ({ answer }) => !!answer],
    ['asides: not about another show', ({ evidence }) => !!evidence],
    ['evidence: likely a claim', ({ confidence }) => confidence >= threshold],
    ['one answer stands out', ({ answer }) => !!answer && isPlain(answer, leastPlain)],
    ['statement right', ({ row, answer }) => !!row.label?.passages.includes(answer?.statements[0]?.id ?? '')],
    ['verdict right', ({ row, answer }) => answer?.verdict === row.label?.verdict],
  ];
  const lines: string[] = [];
  let [left, wrong] = [claims, others];
  for (const [name, passes] of stages) {
    const before = left.length;
    left = left.filter(passes);
    const isOfClaims = name.endsWith('right'); // what is no claim has no right answer
    if (!isOfClaims) wrong = wrong.filter(passes);
    const lost = `${before - left.length} lost`.padEnd(10);
    lines.push(
      `  ${name.padEnd(34)} claims ${String(left.length).padStart(5)} of ${claims.length} (${lost})` +
        (isOfClaims ? '' : `  others ${String(wrong.length).padStart(5)} of ${others.length}`),
    );
  }
  return lines;
}
