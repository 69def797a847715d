import am from './am.json' with { type: 'json' }
import ar from './ar.json' with { type: 'json' }
import be from './be.json' with { type: 'json' }
import bg from './bg.json' with { type: 'json' }
import bs from './bs.json' with { type: 'json' }
import ckb from './ckb.json' with { type: 'json' }
import cs from './cs.json' with { type: 'json' }
import da from './da.json' with { type: 'json' }
import de from './de.json' with { type: 'json' }
import deSimple from './de-simple.json' with { type: 'json' }
import el from './el.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fa from './fa.json' with { type: 'json' }
import fi from './fi.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import hi from './hi.json' with { type: 'json' }
import hr from './hr.json' with { type: 'json' }
import hu from './hu.json' with { type: 'json' }
import id from './id.json' with { type: 'json' }
import it from './it.json' with { type: 'json' }
import ka from './ka.json' with { type: 'json' }
import kmr from './kmr.json' with { type: 'json' }
import lt from './lt.json' with { type: 'json' }
import mk from './mk.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }
import om from './om.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import prs from './prs.json' with { type: 'json' }
import ps from './ps.json' with { type: 'json' }
import pt from './pt.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import rom from './rom.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import sk from './sk.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import sq from './sq.json' with { type: 'json' }
import srCyrl from './sr-cyrl.json' with { type: 'json' }
import srLatn from './sr-latn.json' with { type: 'json' }
import sw from './sw.json' with { type: 'json' }
import th from './th.json' with { type: 'json' }
import ti from './ti.json' with { type: 'json' }
import tr from './tr.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }
import zhCn from './zh-cn.json' with { type: 'json' }

/** The interface strings of one language: section, key, text. Plural keys end in their category: `results_one`. */
export type StringsOfOneLanguage = Readonly<Record<keyof typeof en, Readonly<Record<string, string>>>>

/** The interface strings by language code; every language of the table is here. */
export const strings: Readonly<Record<string, StringsOfOneLanguage>> = {
  de,
  'de-simple': deSimple,
  en,
  fr,
  es,
  it,
  pt,
  pl,
  ro,
  hu,
  hr,
  cs,
  sk,
  bg,
  mk,
  sq,
  el,
  nl,
  da,
  fi,
  tr,
  vi,
  id,
  th,
  hi,
  ka,
  sw,
  so,
  om,
  rom,
  uk,
  ru,
  am,
  ti,
  ar,
  ur,
  ps,
  fa,
  prs,
  ckb,
  kmr,
  'sr-latn': srLatn,
  'sr-cyrl': srCyrl,
  'zh-cn': zhCn,
  bs,
  lt,
  be,
}
