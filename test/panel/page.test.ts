// The page as it is pushed: whole, small, and safe inside HtmlService.

import { describe, expect, it } from 'vitest';
import { readText, sourceFiles } from '../repository/source-files.ts';

/** Inlined each time the sidebar opens, 39 kB once compressed: 119 kB since the jury's page, the closing and the archive (under 90 kB before them). */
const maxBytes = 130_000;
const page = readText('dist/addon/panel.html');

describe('panel.html', () => {
  it(`weighs at most ${maxBytes} bytes`, () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxBytes);
  });

  it('asks nothing of the network', () => {
    expect(page.match(/<link|<script[^>]+src|@import|url\(|\bfetch\(|XMLHttpRequest|import\(/g)).toBeNull();
  });

  it('has no template literal, in which HtmlService would take « // » for a comment', () => {
    expect(page).not.toContain('`');
  });

  it('ends its script and its style where they end', () => {
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(page.match(/<\/style/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
  });

  it('says its language and its encoding', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="fr">\s*<head>\s*<meta charset="utf-8"/);
  });

  it('never sets HTML from a text', () => {
    expect(readSources()).not.toMatch(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/);
  });
});

function readSources(): string {
  const texts = sourceFiles().filter(({ folder }) => folder === 'panel');
  expect(texts.length).toBeGreaterThan(30);
  return texts.map(({ text }) => text).join('\n');
}
