/** Asks a server of a bench. @throws Error for what is not answered well: it would be measured as something else */
export async function askJson<Answer>(url: string, method: string, body?: unknown, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as Answer // each bench knows the answer it asked for
}
