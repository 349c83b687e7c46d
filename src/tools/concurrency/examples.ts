/** Worked examples: those of the founding notes of 2019, and one of AWS's guide. */
export const concurrencyExamples = [
  {
    query: 'rate=10&ms=3000',
    text: { ja: '2019 年のノート: 毎秒 10 × 3 秒 = 30', en: 'Note of 2019: 10 a second × 3 s = 30' },
  },
  {
    query: 'rate=5000&ms=1000&quota=5000',
    text: {
      ja: '2019 年のノート: 東京で 5,000 まで 8 分。今は 40～50 秒',
      en: 'Note of 2019: 8 minutes to 5,000 in Tokyo. Today 40 to 50 s',
    },
  },
  {
    query: 'ms=1000&memory=1536',
    text: { ja: '2019 年のノート: 1,000 × 1.5 GB ÷ 3 GB = ENI 500 個', en: 'Note of 2019: 1,000 × 1.5 GB ÷ 3 GB = 500 network interfaces' },
  },
  {
    query: 'type=stream&factor=2',
    text: { ja: '2019 年のノート: 100 シャードで 100。係数 2 なら 200', en: 'Note of 2019: 100 shards give 100. With a factor of 2, 200' },
  },
  {
    query: 'type=sqs&rate=10000&ms=1000&level=1000',
    text: { ja: '2019 年のノート: SQS で 1,000 まで 16.6 分。今は 3.3 分', en: 'Note of 2019: SQS takes 16.6 minutes to 1,000. Today 3.3' },
  },
  {
    query: 'rate=20000&ms=50',
    text: {
      ja: 'AWS のガイド: 毎秒 20,000 × 50 ミリ秒はクォータ 2,000 を要する',
      en: 'AWS’s guide: 20,000 a second at 50 ms need a quota of 2,000',
    },
  },
] as const;
