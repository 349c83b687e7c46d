/** Worked examples: those of the founding notes, and settings that show one line of the bill each. */
export const costExamples = [
  {
    query: '',
    text: {
      ja: '2022 年のノート: 300 万リクエスト × 1 秒、512 MB で 18.73 USD',
      en: 'Note of 2022: 3 million requests × 1 s at 512 MB, 18.73 USD',
    },
  },
  {
    query: 'memory=128',
    text: {
      ja: '2019 年のノート: 128 MB なら 320 万秒、888.9 時間まで無料',
      en: 'Note of 2019: at 128 MB 3.2 million seconds, 888.9 hours, are free',
    },
  },
  {
    query: 'memory=1024',
    text: {
      ja: '2019 年のノート: 1 GB なら 40 万秒、111.1 時間まで無料',
      en: 'Note of 2019: at 1 GB 400,000 seconds, 111.1 hours, are free',
    },
  },
  {
    query: 'requests=1000000&ms=100&init=800&free=0',
    text: {
      ja: 'INIT の影響: 100 万回 × 100 ミリ秒、1% が 800 ミリ秒の初期化',
      en: 'What INIT adds: 1 million × 100 ms, 1% with 800 ms of initialization',
    },
  },
  {
    query: 'requests=0&memory=1024&pc=10',
    text: { ja: '1 GB の環境 10 個を 730 時間用意する', en: 'Ten environments of 1 GB kept ready for 730 hours' },
  },
  {
    query: 'place=ap-northeast-1&arch=arm64',
    text: { ja: '東京、arm64', en: 'Tokyo, arm64' },
  },
] as const;
