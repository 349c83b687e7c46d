/** The words and numbers of a text: runs of letters and digits of one script, with the signs that hold a number together. */
export function wordsOf(text: string): string[] {
  return (
    text.match(
      /\d+(?:[.,]\d+)*|[\p{Script=Latin}\p{M}]+|[\p{Script=Han}々〆]+|[\p{Script=Hiragana}ー]+|[\p{Script=Katakana}ー]+|(?!\d)[\p{L}\p{N}]+/gu,
    ) ?? []
  );
}
