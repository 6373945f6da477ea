/**
 * The nonce of this page for `<style>` elements made by script, so that the Content-Security-Policy needs no
 * `unsafe-inline` for them. The server puts it into the page: `<meta property="csp-nonce" nonce="…">`.
 */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce ?? ''
}

/** Hands the nonce to the scroll lock below Mantine's dialogs, which asks for it under this name and no other. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
