import { createQrCode, qrPath } from '../../src/ground/qr.ts'

// The quiet zone that readers need around a code (ISO/IEC 18004, section 9.1).
const quiet = 4

/** An address as a QR code, for what is printed. Its address stands beside it in words, so it says nothing itself. */
export function Code({ address }: { address: string }) {
  const code = createQrCode(address)
  if (!code) return null
  const side = code.size + 2 * quiet
  return (
    // Rows are drawn along their middle, half a module below where they begin.
    <svg class="code" viewBox={`-${quiet} -${quiet + 0.5} ${side} ${side}`} width="120" height="120" aria-hidden="true">
      <path d={qrPath(code)} />
    </svg>
  )
}
