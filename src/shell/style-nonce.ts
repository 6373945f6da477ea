/**
 * The nonce of this page for `<style>` elements made by script, so that the Content-Security-Policy needs no
 * `unsafe-inline` for them. The server puts it into the page: `<meta property="csp-nonce" nonce="…">`.
 */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce ?? ''
}
