import { readTable } from './table.ts'

/**
 * French: names that people know from France, Belgium, Switzerland and Africa for German offices and benefits. The source
 * is that of the German name, which pages often give beside its translation.
 */
export const frenchSynonyms = readTable(`
# Offices and authorities
Jobcenter; centre pour l’emploi | SGB II § 6d | pôle emploi, france travail, job center, bureau de chômage, aide sociale, CPAS
Agentur für Arbeit; agence pour l’emploi; agence fédérale pour l’emploi | SGB III § 367 | ANPE, office du travail, bureau du travail, forem
Ausländerbehörde; office des étrangers; service des étrangers; bureau des étrangers | AufenthG § 71 | préfecture, service d’immigration, bureau de l’immigration, police des étrangers
BAMF; Office fédéral des migrations et des réfugiés; Office fédéral pour la migration et les réfugiés | AsylG § 5 | OFPRA, bureau d’asile
Einwohnermeldeamt; Bürgerbüro; Anmeldung; déclaration de domicile; bureau d’enregistrement; service des habitants | BMG § 17 | mairie, changement d’adresse, déclarer mon adresse, enregistrer mon adresse, inscription à la mairie
Jugendamt; office de la jeunesse; service de la jeunesse; office d’aide à la jeunesse | SGB VIII § 69 | protection de l’enfance, aide sociale à l’enfance, ASE
Krankenkasse; assurance maladie; caisse maladie | SGB V § 4 | sécu, sécurité sociale, carte vitale, mutuelle, carte d’assurance
Führerschein; permis de conduire | StVG § 2 | permis voiture, auto-école, passer le permis
Rundfunkbeitrag; redevance audiovisuelle; redevance radiotélévision | RBStV § 2 | taxe télé, redevance télé, GEZ
# Money from the state
Bürgergeld; allocation citoyenne; revenu citoyen; revenu de base | SGB II § 19 | RSA, RMI, Hartz IV, minimum social, aide financière, revenu d’intégration
Arbeitslosengeld; allocation chômage; allocations de chômage; indemnités de chômage | SGB III § 136 | chômage, au chômage, perdu mon travail, licencié, licenciement
Asylbewerberleistungsgesetz; prestations aux demandeurs d’asile; prestations pour demandeurs d’asile | AsylbLG § 3 | ADA, argent de poche, argent pour réfugiés
Wohngeld; allocation logement; aide au logement | WoGG § 1 | APL, CAF logement, aide au loyer
Kindergeld; allocations familiales | BKGG § 1 | CAF, argent pour les enfants, allocs, allocation enfant
Elterngeld; allocation parentale | BEEG § 1 | prime de naissance, PAJE, prime bébé
Elternzeit; congé parental; congé de maternité | BEEG § 15; MuSchG § 3 | congé maternité, congé paternité, congé bébé
Schuldnerberatung; conseil en matière de dettes; surendettement; dettes | InsO § 305 | faillite, huissier, endetté
Girokonto; compte courant; compte bancaire | ZKG § 31 | ouvrir un compte, banque, compte en banque
# Staying in the country
Aufenthaltserlaubnis; Aufenthaltstitel; titre de séjour; permis de séjour; autorisation de séjour | AufenthG § 4 | carte de séjour, papiers, renouveler mes papiers, prolonger le visa, récépissé
Niederlassungserlaubnis; permis d’établissement; autorisation d’établissement | AufenthG § 9 | carte de résident, résidence permanente, séjour permanent
Duldung; tolérance; suspension de l’expulsion | AufenthG § 60a | toléré, tolérée, sans papiers
Abschiebung; expulsion; retour | AufenthG § 58 | déportation, OQTF, reconduite à la frontière, renvoyé
Einbürgerung; naturalisation | StAG § 8 | nationalité allemande, passeport allemand, devenir allemand, citoyenneté
Familiennachzug; regroupement familial | AufenthG § 27 | réunification familiale, faire venir ma famille, faire venir ma femme, faire venir mon mari
Asylverfahren; procédure d’asile; demande d’asile | AsylG § 13 | demander l’asile, statut de réfugié, réfugié politique
Rechtsberatung; conseil juridique; conseils juridiques; aide juridique | BerHG § 1 | avocat, avocate, aide juridictionnelle, juriste
Arbeitserlaubnis; permis de travail; autorisation de travail | AufenthG § 4a | droit de travailler
Integrationskurs; cours d’intégration | IntV § 10 | cours d’allemand, cours de langue, apprendre l’allemand, école de langue
Dolmetscher; interprète; interprètes | VwVfG § 23 | traducteur, traductrice, traduction, traduire
# Health and emergencies
Arzt; médecin; médecins | BÄO § 2 | docteur, généraliste, toubib, médecin traitant
Notruf; appel d’urgence; numéro d’urgence; urgence | TKG § 164 | ambulance, SAMU, accident, 112
Krankenhaus; hôpital | KHG § 2 | clinique, urgences, CHU
Apotheke; pharmacie | ApoG § 1 | médicament, médicaments, ordonnance
Schwangerschaft; grossesse | SchKG § 2 | enceinte, avortement, IVG, accouchement, sage-femme
Frauenhaus; violence domestique; violences conjugales; foyer pour femmes | GewSchG § 1 | mari me bat, femme battue, viol, mariage forcé, foyer femmes
# Housing and everyday life
Wohnberechtigungsschein; logement social | WoFG § 27 | HLM, appartement pas cher, logement pas cher, WBS
Mietvertrag; contrat de location; contrat de bail; bail | BGB § 535 | louer un appartement, contrat d’appartement
Kaution; caution; dépôt de garantie | BGB § 551 | garantie locative
Mülltrennung; tri des déchets; déchets | KrWG § 20 | poubelle, poubelles, ordures, recyclage
transports en commun; transports publics | PBefG § 8 | bus, train, tram, ticket, métro, billet
# Work, school and family
Kita; Kindergarten; garde d’enfants; jardin d’enfants; garderie | SGB VIII § 22 | crèche, maternelle, école maternelle, nounou, assistante maternelle
Grundschule; école primaire | BayEUG Art. 7 | école élémentaire, CP, première année
Ausbildung; formation professionnelle | BBiG § 10 | apprentissage, alternance, apprenti, CAP
Anerkennung; reconnaissance des diplômes; reconnaissance des qualifications | BQFG § 1 | équivalence, équivalence de diplôme, valider mon diplôme, mon diplôme
Arbeitssuche; recherche d’emploi | SGB III § 35 | trouver un travail, boulot, job, offres d’emploi, chercher du travail
Steuer; impôts; impôt | EStG § 38b | numéro fiscal, fisc, centre des impôts
`)
