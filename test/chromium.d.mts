/** Path of a Chromium, or undefined. `CHROMIUM` names one. */
export function findChromium(): string | undefined

/** Installs Debian's Chromium where there is none; says what to run where that is not possible. */
export function bringChromium(): string | undefined
