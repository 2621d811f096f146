// HtmlService: pages made of a string or of a file that was pushed with the bundle.

import { only } from './only.ts';
import { callHost } from './transport.ts';

type Output = Pick<GoogleAppsScript.HTML.HtmlOutput, 'getContent' | 'getTitle' | 'getWidth' | 'getHeight'> & {
  setWidth: (width: number) => Output;
  setHeight: (height: number) => Output;
  setTitle: (title: string) => Output;
  append: (html: string) => Output;
  appendUntrusted: (text: string) => Output;
};

export function outputFacts(output: unknown): { title: string; width: number; height: number; content: string } {
  const page = output as Output;
  return { title: page.getTitle(), width: page.getWidth(), height: page.getHeight(), content: page.getContent() };
}

function output(content: string): Output {
  const held = { title: '', width: 0, height: 0, content };
  const page: Output = only('HtmlOutput', {
    getContent: () => held.content,
    getTitle: () => held.title,
    getWidth: () => held.width,
    getHeight: () => held.height,
    setWidth(width: number) {
      held.width = width;
      return page;
    },
    setHeight(height: number) {
      held.height = height;
      return page;
    },
    setTitle(title: string) {
      held.title = title;
      return page;
    },
    append(html: string) {
      held.content += html;
      return page;
    },
    appendUntrusted(text: string) {
      held.content += text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
      return page;
    },
  });
  return page;
}

export const htmlService = only('HtmlService', {
  createHtmlOutput: (html = '') => output(String(html)),
  createHtmlOutputFromFile: (name: string) => output(callHost<string>('HtmlService.createHtmlOutputFromFile', name)),
});
