/** Puts a page of ours on the screen, in the language and direction of its words. */
import { type ComponentChild, render } from 'preact';
import { provideDrawings } from './Drawing.tsx';
import drawings from './drawings.json' with { type: 'json' };
import { direction, language, word } from './words.ts';

export function mountPage(page: ComponentChild): void {
  const { documentElement: html, body } = document;
  html.lang = language();
  html.dir = direction();
  document.title = word('shortName');
  provideDrawings(drawings);
  render(page, body);
}
