import { readTable } from './table.ts'

/**
 * German: old and everyday words for the names that laws and authorities use.
 */
export const germanSynonyms = readTable(`
# Offices and authorities
Agentur für Arbeit | SGB III § 367 | Arbeitsamt, AA, Arbeitsagentur, BA
Jobcenter | SGB II § 6d | ARGE, Hartz-Amt, Sozialamt für Arbeitslose
Ausländerbehörde | AufenthG § 71 | Ausländeramt, Ausländerpolizei, Immigrationsbehörde, Einwanderungsamt
BAMF; Bundesamt für Migration und Flüchtlinge | AsylG § 5 | Asylamt, Flüchtlingsamt, Bundesamt, Einwanderungsbehörde
Einwohnermeldeamt; Bürgerbüro | BMG § 1 | Meldeamt, Meldebehörde, Bürgeramt, Meldestelle
Anmeldung Wohnsitz | BMG § 17 | anmelden Adresse, polizeiliche Anmeldung, Adresse anmelden, Ummeldung, ummelden
Jugendamt | SGB VIII § 69 | Amt für Jugend und Familie, Kinderamt
Standesamt | PStG § 1 | Heiratsamt, Eheamt
Landratsamt | LKrO Bayern Art. 37 | Kreisverwaltung, Kreisamt, Landkreisverwaltung
Sozialamt | SGB XII § 3 | Amt für Soziales, Fürsorgeamt, Wohlfahrt
Gesundheitsamt | GDG (Länder) | Amtsarzt
Schulamt | BayEUG Art. 115 | Schulbehörde
Familienkasse | EStG § 70 | Kindergeldkasse, Kindergeldstelle
Krankenkasse; Krankenversicherung | SGB V § 4 | Krankenschein, AOK, Kasse, Gesundheitskarte, Versichertenkarte, Krankenkarte
Botschaft; Konsulat | KonsG § 1 | Auslandsvertretung
Zulassungsstelle; Führerschein | FZV § 6 | Autokennzeichen, Nummernschild, Auto anmelden, KFZ
Führerschein; Fahrerlaubnis | StVG § 2 | Fahrausweis, Autofahren, Führerausweis, Fahrlizenz, Fahrschule
# Money from the state
Bürgergeld; Grundsicherung | SGB II § 19 | Hartz IV, Hartz 4, Hartz vier, ALG II, ALG 2, Arbeitslosengeld 2, Arbeitslosengeld II, Sozialgeld, Stütze
Arbeitslosengeld | SGB III § 136 | ALG I, ALG 1, Stempelgeld, arbeitslos, Arbeitslosigkeit, Job verloren, gekündigt
Sozialhilfe | SGB XII § 8 | Fürsorge, Sozi, Geld vom Staat, Geld vom Amt
Asylbewerberleistungen; Asylbewerberleistungsgesetz | AsylbLG § 3 | Taschengeld, Asylgeld, Geld für Asylbewerber, Geld für Flüchtlinge, AsylbLG
Wohngeld | WoGG § 1 | Mietzuschuss, Mietbeihilfe, Zuschuss zur Miete, Geld für die Miete, Mietkostenzuschuss
Kindergeld | BKGG § 1 | Geld für Kinder, Kinderbeihilfe, Geld fürs Kind
Kinderzuschlag | BKGG § 6a | KiZ
Elterngeld | BEEG § 1 | Babygeld, Erziehungsgeld, Geld nach der Geburt
Elternzeit | BEEG § 15 | Erziehungsurlaub, Babypause, Vaterschaftsurlaub
Mutterschutz | MuSchG § 3 | Mutterschaftsurlaub, Schwangerschaftsurlaub, Mutterschaftsgeld
Bildung und Teilhabe | SGB II § 28 | BuT, Bildungspaket, Schulgeld, Geld für Schulsachen, Klassenfahrt, Schulbedarf
BAföG | BAföG § 1 | Studienbeihilfe, Geld fürs Studium, Studienfinanzierung, Studiengeld, Bildungskredit
Berufsausbildungsbeihilfe | SGB III § 56 | BAB, Ausbildungsgeld, Lehrlingsgeld
Pflegegeld; Pflege | SGB XI § 37 | Pflegestufe, Pflegegrad, Altenpflege
Schwerbehinderung; Behinderung | SGB IX § 2 | behindert, Handicap, Behindertenausweis, Schwerbehindertenausweis, Invalide
Rundfunkbeitrag | RBStV § 2 | GEZ, Fernsehgebühr, Rundfunkgebühr, Fernsehgebühren, Radiogebühr
Schuldnerberatung | InsO § 305 | Schulden, Inkasso, Mahnung, pleite, Privatinsolvenz, kein Geld mehr, Rechnung nicht bezahlen
Girokonto; Bankkonto | ZKG § 31 | Konto eröffnen, Basiskonto, Bank, Sparkasse, Konto bei der Bank
# Staying in the country
Aufenthaltserlaubnis; Aufenthaltstitel | AufenthG § 4 | Aufenthaltsgenehmigung, Visum verlängern, Bleiberecht, Papiere, Aufenthaltspapiere, Aufenthaltskarte
Niederlassungserlaubnis | AufenthG § 9 | unbefristeter Aufenthalt, Daueraufenthalt, für immer bleiben, Greencard, permanenter Aufenthalt
Aufenthaltsgestattung | AsylG § 55 | Asylausweis, Ausweis für Asylbewerber
Duldung | AufenthG § 60a | Abschiebeschutz, geduldet, Aussetzung der Abschiebung
Abschiebung; Rückkehr | AufenthG § 58 | Ausweisung, Rückführung, abgeschoben, Deportation, ausreisen müssen
Einbürgerung | StAG § 8 | deutscher Pass, deutsche Staatsangehörigkeit, deutsche Staatsbürgerschaft, Staatsbürgerschaft, Deutscher werden, Pass beantragen, Einbürgerungstest
Familiennachzug | AufenthG § 27 | Familienzusammenführung, Familie nachholen, Frau nachholen, Ehefrau holen, Kinder nachholen, Familie holen
Asylverfahren; Asylantrag | AsylG § 13 | Asyl beantragen, Flucht, politisches Asyl
Anhörung | AsylG § 25 | Interview, Interview beim BAMF, Asylinterview
Klage; Rechtsberatung | AsylG § 74 | Ablehnung, negativer Bescheid, abgelehnt, Widerspruch
Rechtsberatung | BerHG § 1 | Anwalt, Rechtsanwalt, Advokat, Jurist, Beratungsschein, Beratungshilfe
Visum | AufenthG § 6 | Visa, Einreiseerlaubnis, Sichtvermerk
Reisepass; Reiseausweis | AufenthV § 5 | blauer Pass, Flüchtlingspass, Passersatz, Passport
Arbeitserlaubnis; Beschäftigungserlaubnis | AufenthG § 4a | Arbeitsgenehmigung, Arbeitsbewilligung, arbeiten dürfen, Arbeitsverbot
Integrationskurs | IntV § 10 | Deutschkurs, Sprachkurs, Orientierungskurs, Deutsch lernen, Deutschunterricht
Migrationsberatung | AufenthG § 45 | MBE, JMD, Sozialberatung, Flüchtlingsberatung, Asylberatung, Ausländerberatung
Dolmetscher | VwVfG § 23 | Übersetzer, übersetzen, Übersetzung, dolmetschen, Sprachmittler
Gemeinschaftsunterkunft; Unterkunft | AsylG § 53 | Asylheim, Flüchtlingsheim, Camp, Lager, Heim, GU, Ankerzentrum
# Health and emergencies
Arzt | BÄO § 2 | Doktor, Mediziner, Hausarzt, Praxis, Arztpraxis, krank, Schmerzen, Krankheit, Facharzt
Zahnarzt; Arzt | ZHG § 1 | Zahnschmerzen, Dentist, Zahn, Zähne, Zahnweh, Zahnklinik
Kinderarzt; Arzt | WBO der Ärztekammern | Kinderdoktor, Kinderklinik, Baby krank, Kind krank
Frauenarzt; Schwangerschaft | WBO der Ärztekammern | Gynäkologe, Frauenärztin
Notruf; Rettungsdienst | TKG § 164 | Krankenwagen, Ambulanz, Rettungswagen, Notarzt, 112, Unfall, Herzinfarkt, Notfallnummer, Notfall
ärztlicher Bereitschaftsdienst; ärztliche Notdienste | SGB V § 75 | 116117, Notdienst, Arzt am Wochenende, Arzt nachts
Polizei; Notruf | PAG | 110, Überfall, Diebstahl, gestohlen, Einbruch, Anzeige erstatten
Feuerwehr; Notruf | BayFwG | Brand, brennt, Feuer
Krankenhaus | KHG § 2 | Klinik, Klinikum, Spital, Hospital, Notaufnahme
Apotheke | ApoG § 1 | Medizin kaufen, Medikament, Tabletten, Pharmazie, Arznei, Medikamente, Rezept
psychische Erkrankung; psychische Notlagen | PsychThG § 1 | Psychologe, Therapeut, Depression, traurig, Psychiater, Angst, Trauma, Selbstmord, Suizid, Psychotherapie
Suchtberatung; Suchtproblematik | SGB VI § 15a | Drogen, Alkohol, süchtig, Spielsucht, abhängig
Impfung | IfSG § 20 | impfen, Spritze, Impfpass, Masern, Immunisierung
Schwangerschaftsberatung; Schwangerschaft | SchKG § 2 | schwanger, Baby bekommen, Abtreibung, Schwangerschaftsabbruch, Kind abtreiben, Entbindung
Hebamme | HebG § 1 | Geburtshelferin
Verhütung | SGB V § 24a | Pille, Kondom, Antibabypille
Frauenhaus; Frauen in Not; häusliche Gewalt | GewSchG § 1 | Mann schlägt, schlägt mich, verprügelt, geschlagen, misshandelt, Gewalt in der Ehe, Gewalt in der Familie, Vergewaltigung, Zwangsheirat, Stalking
Diskriminierung; Gleichbehandlung | AGG § 1 | Rassismus, Mobbing, beleidigt, benachteiligt, Rassist
# Housing and everyday life
Sozialwohnung; Wohnberechtigungsschein | WoFG § 27 | günstige Wohnung, billige Wohnung, Wohnung vom Staat, WBS, B-Schein, geförderte Wohnung, bezahlbare Wohnung
Wohnung | BGB § 549 | Apartment, Appartement, Bude, Unterkunft suchen, Zimmer, Wohnheim
Mietvertrag | BGB § 535 | Vertrag für die Wohnung, mieten, Mieter
Kaution | BGB § 551 | Mietsicherheit, Pfand für die Wohnung
drohender Wohnungsverlust; Obdachlosigkeit; Kündigung | SGB XII § 36 | rauswerfen, rausgeworfen, Rauswurf, Zwangsräumung, Räumungsklage, wohnungslos, obdachlos, Wohnung verlieren, Wohnung gekündigt, kein Zuhause, auf der Straße
Nebenkosten | BetrKV § 1 | Betriebskosten, Heizkosten, Heizung, Nebenkostenabrechnung
Mülltrennung; Abfall | KrWG § 20 | Müll, Recycling, Mülltonne, Mülleimer, Sperrmüll, Wertstoffhof, Abfalleimer, gelber Sack, Biotonne
Strom | EnWG § 36 | Elektrizität, Stromrechnung, Stromanbieter, Energie
Internet; WLAN | TKG § 3 | WiFi, Wifi, Hotspot, online gehen, Netz
Smartphone; Handyvertrag; Handy | TKG § 172 | SIM-Karte, SIM Karte, Mobiltelefon, Telefon kaufen, Prepaid, Guthaben, Telefonkarte, Mobilfunk
öffentliche Verkehrsmittel; Nahverkehr | PBefG § 8 | Bus, Zug, Straßenbahn, Tram, Bahn, Fahrkarte, Ticket, Monatskarte, Deutschlandticket, Fahrplan, ÖPNV, U-Bahn
Fahrrad | StVZO § 63a | Rad, Velo, Bike, radfahren, Drahtesel
Einkaufen | LadSchlG § 3 | Supermarkt, Laden, Geschäft, shoppen, Lebensmittel kaufen
Tafel | Tafel Deutschland e. V. | kostenloses Essen, Essen umsonst, Lebensmittelausgabe, Essensausgabe, Suppenküche
Kleiderkammer; Secondhand | DRK | Kleidung, Klamotten, gebrauchte Kleidung, Kleidung gratis, Möbel gratis, gebrauchte Möbel, Sozialkaufhaus
Religion | GG Art. 4 | Moschee, Kirche, Synagoge, beten, Gebet, Gottesdienst, Imam, Pfarrer
Ehrenamt | EhrAmtStG | freiwillig helfen, Freiwilligenarbeit, Volontariat, Freiwilliger
Sport; Verein | BGB § 21 | Fußball, Fitness, Sportverein, Fitnessstudio, Fußballverein, Hobby
Bücherei; Bibliothek | Deutscher Bibliotheksverband | Bücher leihen, Stadtbücherei, Leihbücherei
# Work, school and family
Kindertagesbetreuung; Kita; Kindergarten | SGB VIII § 22 | Kinderkrippe, Krippe, Kinderbetreuung, Kinderhort, Kindertagesstätte, Tagesmutter, Tagespflege, Betreuungsplatz, Kita-Platz, Kindergartenplatz, Babysitter
Grundschule | BayEUG Art. 7 | Volksschule, Primarschule, erste Klasse, Elementarschule
Schulanmeldung; Schulpflicht | BayEUG Art. 35 | Einschulung, Schule anmelden, Kind in die Schule
weiterführende Schulen | BayEUG Art. 6 | Oberschule, Sekundarschule, Schule nach der Grundschule, Lyzeum
Berufsschule | BayEUG Art. 11 | Lehrlingsschule, Gewerbeschule
Ausbildung | BBiG § 10 | Lehre, Azubi, Lehrstelle, Lehrling, Ausbildungsplatz, Berufsausbildung
Studium; Hochschule | HRG § 1 | Uni, studieren, Universität, Student, Fachhochschule
Anerkennung ausländischer Berufsqualifikationen; Anerkennung | BQFG § 1 | Diplom anerkennen, Zeugnis anerkennen, Abschluss anerkennen, Nostrifikation, Nostrifizierung, ausländisches Zeugnis, ausländischer Abschluss, Diplomanerkennung, Ausländische Zeugnisse
Arbeitssuche; Arbeit | SGB III § 35 | Job, Stelle, Jobs, Arbeitsplatz, Jobsuche, Arbeit finden, Arbeit suchen, Stellenangebote, Beschäftigung, Minijob
Bewerbung | SGB III § 44 | Lebenslauf, CV, Anschreiben, Vorstellungsgespräch
Arbeitsrecht; Arbeitsvertrag | NachwG § 2 | Chef zahlt nicht, Lohn nicht bezahlt, Kündigung vom Chef, Urlaub, Überstunden, Mindestlohn, Gehalt, Schwarzarbeit, Gewerkschaft
Selbstständigkeit; Existenzgründung | GewO § 14 | Firma gründen, Geschäft eröffnen, eigene Firma, Gewerbe, selbstständig machen, Unternehmen gründen
Steuer | EStG § 38b | Steuernummer, Steuer-ID, Steueridentifikationsnummer, Lohnsteuer, Steuerklasse, Finanzamt
Heirat; Eheschließung | BGB § 1310 | heiraten, Hochzeit, Trauung, verheiratet
Scheidung; Trennung | BGB § 1564 | scheiden lassen, geschieden, getrennt leben, Unterhalt
Geburtsurkunde; Geburt | PStG § 59 | Geburtsschein, Kind geboren, Baby anmelden
Senioren | SGB XII § 71 | alte Menschen, Rentner, Alte, Rente, Oma, Opa, ältere Menschen, Altenheim
`)
