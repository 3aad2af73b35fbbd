/** Reads fields of a YAML file with a plain sentence for every mistake. */
import type { Problem, YamlFile } from './read-yaml.ts';

type Path = (string | number)[];

export interface Fields {
  text(path: Path, options?: { optional?: boolean }): string;
  texts(path: Path, options?: { least?: number }): string[];
  /** The items of a list, as paths to read on from. */
  items(path: Path): Path[];
  oneOf<T extends string>(path: Path, choices: readonly T[]): T;
  day(path: Path): string;
  https(path: Path): string;
  yesNo(path: Path): boolean;
  /** Complains about fields that nobody knows. */
  only(path: Path, known: readonly string[]): void;
  problem(path: Path, text: string): void;
}

/** @param problems collects the mistakes; reading goes on after each, with an empty value in its place. */
export function fieldsOf(yaml: YamlFile, problems: Problem[]): Fields {
  const get = (path: Path): unknown =>
    path.reduce<unknown>(
      (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
      yaml.data,
    );
  const name = (path: Path): string => String(path.at(-1));
  const problem = (path: Path, text: string): void => {
    problems.push({ file: yaml.file, line: yaml.line(...path), text });
  };

  const text: Fields['text'] = (path, { optional = false } = {}) => {
    const value = get(path);
    if (typeof value === 'string' && value.trim()) return value;
    if (value === undefined || value === null || value === '') {
      if (!optional) problem(path, `"${name(path)}" is missing.`);
    } else problem(path, `"${name(path)}" must be a text.`);
    return '';
  };

  return {
    text,
    problem,
    texts(path, { least = 0 } = {}) {
      const value = get(path) ?? [];
      if (!Array.isArray(value)) {
        problem(path, `"${name(path)}" must be a list, one "- …" a line.`);
        return [];
      }
      if (value.length < least)
        problem(path, `"${name(path)}" needs at least ${least} ${least === 1 ? 'line' : 'lines'}.`);
      return value.flatMap((item, index) => {
        if (typeof item === 'string' && item.trim()) return [item];
        problem(
          [...path, index],
          'this line is not a plain sentence; put it on a line of its own after ">-".',
        );
        return [];
      });
    },
    items(path) {
      const value = get(path);
      if (Array.isArray(value) && value.length) return value.map((_, index) => [...path, index]);
      problem(path, `"${name(path)}" is missing or empty.`);
      return [];
    },
    oneOf(path, choices) {
      const value = get(path);
      const found = choices.find((choice) => choice === value);
      if (found) return found;
      const quoted = choices.map((choice) => `"${choice}"`).join(', ');
      problem(
        path,
        `"${name(path)}" must be one of ${quoted}${typeof value === 'boolean' ? ', in quotation marks' : ''}.`,
      );
      return choices[0] as (typeof choices)[number];
    },
    day(path) {
      const value = text(path);
      if (value && (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))) {
        problem(path, `"${value}" is no date; write it as 2014-12-22.`);
      }
      return value;
    },
    https(path) {
      const value = text(path);
      if (value && !/^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(value)) {
        problem(path, `"${value}" is no https address.`);
      }
      return value;
    },
    yesNo(path) {
      const value = get(path);
      if (typeof value !== 'boolean') problem(path, `"${name(path)}" must be true or false.`);
      return value === true;
    },
    only(path, known) {
      const value = get(path);
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        if (!known.includes(key))
          problem([...path, key], `nobody knows a field "${key}" here; known are ${known.join(', ')}.`);
      }
    },
  };
}
