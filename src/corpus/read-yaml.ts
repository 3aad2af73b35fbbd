/** A YAML file as plain data, with the line of every field, so that mistakes can be answered where they stand. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One mistake, as it is printed: `claims/x.yaml, line 3: no statement is called "y".` */
export interface Problem {
  file: string;
  line: number;
  text: string;
}

export interface YamlFile {
  /** Path within the corpus folder. */
  file: string;
  data: unknown;
  /** Line (from 1) of a field or list item, given by its path; of the nearest thing above it if it is missing. */
  line(...path: (string | number)[]): number;
}

/** The trap of YAML: a plain sentence may not hold a colon and a space, nor begin with a quotation mark. */
const PLAIN_TRAP =
  /nested mappings|implicit keys|unexpected scalar|unexpected double-quoted|unexpected single-quoted/i;

/** Reads one file; mistakes of YAML itself are pushed to `problems`. */
export function readYaml(file: string, text: string, problems: Problem[]): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  for (const error of [...document.errors, ...document.warnings]) {
    const advice = PLAIN_TRAP.test(error.message)
      ? 'a sentence with a colon or a quotation mark needs ">-" first, and its words on the next line, indented.'
      : error.message;
    problems.push({ file, line: counter.linePos(error.pos[0]).line, text: advice });
  }
  const line = (...path: (string | number)[]): number => {
    let node: unknown = document.contents;
    let at = 1;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (!pair) break;
        at = lineOf(pair.key as Node, counter) ?? at;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        at = lineOf(node as Node | undefined, counter) ?? at;
      } else break;
    }
    return at;
  };
  return { file, data: document.errors.length ? undefined : document.toJS(), line };
}

function lineOf(node: Node | undefined, counter: LineCounter): number | undefined {
  return node?.range ? counter.linePos(node.range[0]).line : undefined;
}
