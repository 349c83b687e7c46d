/** Fetches an address and insists on an answer. */
export async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}

export async function getText(url: string): Promise<string> {
  return (await get(url)).text();
}

export async function getJson(url: string): Promise<unknown> {
  return (await get(url)).json();
}
