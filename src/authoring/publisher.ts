/** Who answers for what a page says, as far as its address tells. */
export function publisherOf(address: string): string {
  if (/^https:\/\/github\.com\/(aws|awsdocs|awslabs|boto|aws-samples|aws-powertools)\//.test(address)) return 'AWS (GitHub)';
  if (/^https:\/\/([a-z0-9-]+\.)*(amazon\.com|amazonaws\.cn|serverlessland\.com|repost\.aws)\//.test(address)) return 'AWS';
  return address.startsWith('https://endoflife.date/') ? 'endoflife.date' : 'third party';
}
