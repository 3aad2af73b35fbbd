/** Figures of a run by verdict, by statement and by stage, as lines of text. */
import { type Bar, leastConfidence, reachesBar } from '../../src/engine/bar.ts';
import { aroundEach } from '../train/bar.ts';
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

interface Stage {
  name: string;
  passes(each: Judged): boolean;
  /** Asked of claims alone: what is no claim has no right answer. */
  ofClaims?: boolean;
}

/** What each stage lets through, of the sentences that are claims and of those that are none. */
export function tableOfStages(judged: readonly Judged[], bar: Bar): string[] {
  const around = aroundEach(judged);
  const counted = judged.filter(({ row, quoted }) => !quoted && !row.label?.optional);
  const claims = counted.filter(({ row }) => row.label);
  const others = counted.filter(({ row }) => !row.label);
  const stages: Stage[] = [
    { name: 'detector: may be a claim', passes: ({ answer }) => !!answer },
    { name: 'asides: not about another show', passes: ({ evidence }) => !!evidence },
    {
      name: 'evidence: likely, on such a page',
      passes: ({ row, confidence }) => confidence >= leastConfidence(bar, around.get(row.page)!),
    },
    {
      name: 'bar: likely and plain enough',
      passes: ({ row, answer, confidence }) =>
        !!answer && reachesBar({ ...answer, confidence }, bar, around.get(row.page)!),
    },
    {
      name: 'statement right',
      passes: ({ row, answer }) => !!row.label?.passages.includes(answer?.statements[0]?.id ?? ''),
      ofClaims: true,
    },
    {
      name: 'verdict right',
      passes: ({ row, answer }) => answer?.verdict === row.label?.verdict,
      ofClaims: true,
    },
  ];
  let [left, wrong] = [claims, others];
  return stages.map(({ name, passes, ofClaims }) => {
    const before = left.length;
    left = left.filter(passes);
    const kept = `  ${name.padEnd(34)} claims ${String(left.length).padStart(5)} of ${claims.length}`;
    const lost = ` (${before - left.length} lost)`.padEnd(13);
    if (ofClaims) return kept + lost;
    wrong = wrong.filter(passes);
    return `${kept}${lost} others ${String(wrong.length).padStart(5)} of ${others.length}`;
  });
}
