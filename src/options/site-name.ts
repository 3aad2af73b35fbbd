/** What a reader types as a site -> the host as settings name it. Pure. */

/** The host of an address or of a bare host name, with its port if it has one. Undefined when it is neither. */
export function siteName(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (!text) return undefined;
  try {
    const { protocol, host } = new URL(/^[a-z][a-z+.-]*:\/\//.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(protocol) && /^[^.\s]+(\.[^.\s]+)+$|^localhost(:\d+)?$/.test(host)
      ? host
      : undefined;
  } catch {
    return undefined;
  }
}
