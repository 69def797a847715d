import { setUpDisplay } from './page/display.ts'
import { setUpOffer } from './page/offer.ts'
import { setUpOffline } from './page/offline.ts'
import { setUpReading } from './page/read.ts'
import { setUpSharing } from './page/share.ts'

// Every page reads without this script, so what it adds stands hidden in the page until a part of it works here.
setUpOffer()
const tools = document.querySelector<HTMLElement>('.tools')
if (tools) {
  setUpDisplay(tools)
  setUpSharing(tools)
  setUpReading(tools)
  tools.hidden = false
}
setUpOffline()
