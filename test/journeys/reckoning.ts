// What the rules say of the texts in a grid, reckoned apart from the model: straight from the words of the scale.

type Level = { label: string; meaning: 'attests' | 'partial' | 'refutes' | 'silent' };

/** One rater's cells on one line: each épreuve, and the overall one; '' where nothing is typed. */
export type RaterCells = { modalities: string[]; overall: string };

/** `finding` in the code's words; `assessed`: how many raters have assessed it; `given` and `expected` by rater. */
export type Reckoned = {
  finding: 'notCovered' | 'acquired' | 'notAcquired' | 'toDeliberate';
  assessed: number;
  given: number[];
  expected: number[];
};

export function reckon(raters: readonly RaterCells[], scale: readonly Level[]): Reckoned {
  const meaningOf = (text: string) =>
    scale.find(({ label }) => label.toLocaleLowerCase('fr') === text.toLocaleLowerCase('fr'))?.meaning;
  const evidence = raters.map(({ modalities, overall }) => {
    const said = meaningOf(overall) ? [overall] : [...modalities, overall];
    return said.flatMap((text) => meaningOf(text) ?? []).filter((meaning) => meaning !== 'silent');
  });
  const assessed = evidence.filter((one) => one.length > 0).length;
  const all = evidence.flat();
  const isCovered = raters.length > 0 && assessed === raters.length;
  const every = (meaning: string) => all.every((one) => one === meaning);
  const finding = !isCovered
    ? 'notCovered'
    : every('attests')
      ? 'acquired'
      : every('refutes')
        ? 'notAcquired'
        : 'toDeliberate';
  return {
    finding,
    assessed,
    given: raters.map(({ modalities, overall }) =>
      meaningOf(overall) ? 1 : modalities.filter((text) => meaningOf(text)).length,
    ),
    expected: raters.map(({ modalities, overall }) => (meaningOf(overall) ? 1 : Math.max(1, modalities.length))),
  };
}
