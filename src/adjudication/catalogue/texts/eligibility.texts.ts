import { ASK_FACTORY, NOTHING_TO_COLLECT, SCHEME_CHECKS, WAIT_FOR_FACTORY } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about the person and their cover say. */
export const ELIGIBILITY_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "ELG-001": {
    text: {
      en: "The patient could not be identified as a member.",
      km: "មិន​អាច​កំណត់​អត្តសញ្ញាណ​អ្នកជំងឺ​ជា​សមាជិក​បាន។",
      fr: "Le patient n'a pas pu être identifié comme membre.",
    },
    remedy: {
      en: "Check the number; without one, describe the patient as seen: the scheme finds out who it is, serve without payment.",
      km: "សូម​ពិនិត្យ​លេខ បើ​គ្មាន​លេខ​សូម​ពិពណ៌នា​អ្នកជំងឺ គម្រោង​នឹង​ស្វែងរក ហើយ​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់។",
      fr: "Vérifiez le numéro ; à défaut, décrivez le patient : le régime l'identifiera, soignez sans paiement.",
    },
  },
  "ELG-002": {
    text: {
      en: "On {date:day} the member's cover had not begun.",
      km: "នៅ​ថ្ងៃ {date:day} ការ​ធានា​របស់​សមាជិក​មិន​ទាន់​ចាប់ផ្តើម។",
      fr: "Le {date:day}, la couverture du membre n'avait pas commencé.",
    },
    remedy: ASK_FACTORY,
    with: {
      en: "with the enrolment confirmed by the factory",
      km: "ដោយ​មាន​ការ​បញ្ជាក់​ការ​ចុះឈ្មោះ​ពី​រោងចក្រ",
      fr: "avec l'inscription confirmée par l'usine",
    },
  },
  "ELG-003": {
    text: {
      en: "On {date:day} the member's cover had ended.",
      km: "នៅ​ថ្ងៃ {date:day} ការ​ធានា​របស់​សមាជិក​បាន​បញ្ចប់។",
      fr: "Le {date:day}, la couverture du membre avait pris fin.",
    },
    remedy: ASK_FACTORY,
    with: {
      en: "with the enrolment confirmed by the factory",
      km: "ដោយ​មាន​ការ​បញ្ជាក់​ការ​ចុះឈ្មោះ​ពី​រោងចក្រ",
      fr: "avec l'inscription confirmée par l'usine",
    },
  },
  "ELG-004": {
    text: {
      en: "On {date:day} the member's cover had lapsed because the premium was not paid.",
      km: "នៅ​ថ្ងៃ {date:day} ការ​ធានា​បាន​ផុត​សុពលភាព ព្រោះ​បុព្វលាភ​មិន​បាន​បង់។",
      fr: "Le {date:day}, la couverture était suspendue faute de paiement de la prime.",
    },
    remedy: ASK_FACTORY,
    with: {
      en: "with the premium recorded as paid",
      km: "ដោយ​មាន​កំណត់ត្រា​បង់​បុព្វលាភ",
      fr: "avec la prime enregistrée comme payée",
    },
  },
  "ELG-005": {
    text: {
      en: "The factory's premium that covers {date:day} has not been received yet; its time to pay has not run out.",
      km: "បុព្វលាភ​របស់​រោងចក្រ​សម្រាប់​ថ្ងៃ {date:day} មិន​ទាន់​បាន​ទទួល​ទេ តែ​ពេល​បង់​មិន​ទាន់​ផុត​កំណត់។",
      fr: "La prime de l'usine qui couvre le {date:day} n'est pas encore reçue ; son délai de paiement court toujours.",
    },
    remedy: WAIT_FOR_FACTORY,
  },
  "ELG-006": {
    text: {
      en: "Service {service} ({category:word}) is covered after {days:count} days of waiting: for this member from {from:day} on.",
      km: "សេវា {service} ({category:word}) មាន​ការ​ធានា​ក្រោយ​រង់ចាំ {days:count} ថ្ងៃ៖ សម្រាប់​សមាជិក​នេះ ចាប់ពី​ថ្ងៃ {from:day}។",
      fr: "La prestation {service} ({category:word}) est couverte après une attente de {days:count} jours : pour ce membre, dès le {from:day}.",
    },
    remedy: {
      en: "If the care can wait, plan it for the first day that is covered; if the record of enrolment is wrong, the worker asks the factory now.",
      km: "បើ​ការ​ព្យាបាល​អាច​រង់ចាំ សូម​ណាត់​នៅ​ថ្ងៃ​ដំបូង​ដែល​មាន​ការ​ធានា បើ​កំណត់ត្រា​ចុះឈ្មោះ​ខុស កម្មករ​សួរ​រោងចក្រ​ឥឡូវ​នេះ។",
      fr: "Si les soins peuvent attendre, prévoyez-les au premier jour couvert ; si l'inscription est mal enregistrée, le travailleur s'adresse maintenant à son usine.",
    },
  },
  "ELG-007": {
    text: {
      en: "The patient as seen differs from the member's record: {fields:words}.",
      km: "អ្នកជំងឺ​ដែល​ឃើញ​ខុស​ពី​កំណត់ត្រា​សមាជិក៖ {fields:words}។",
      fr: "Le patient vu diffère du registre : {fields:words}.",
    },
    remedy: SCHEME_CHECKS,
    with: {
      en: "with the patient's identity confirmed",
      km: "ដោយ​មាន​ការ​បញ្ជាក់​អត្តសញ្ញាណ​អ្នកជំងឺ",
      fr: "avec l'identité du patient confirmée",
    },
  },
  "ELG-008": {
    text: {
      en: "The card has been blocked or reported lost since {date:day}.",
      km: "ប័ណ្ណ​ត្រូវ​បាន​បិទ​ឬ​រាយការណ៍​ថា​បាត់​តាំងពី​ថ្ងៃ {date:day}។",
      fr: "La carte est bloquée ou déclarée perdue depuis le {date:day}.",
    },
    remedy: {
      en: "Ask the patient for another proof of identity and note it; the scheme finds out who it is. Serve the patient without payment.",
      km: "សូម​សុំ​ឯកសារ​អត្តសញ្ញាណ​ផ្សេង​ពី​អ្នកជំងឺ ហើយ​កត់ត្រា​ទុក គម្រោង​នឹង​ពិនិត្យ​អត្តសញ្ញាណ។ សូម​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់។",
      fr: "Demandez une autre pièce d'identité et notez-la ; le régime vérifie l'identité. Soignez le patient sans paiement.",
    },
    with: {
      en: "with the card unblocked",
      km: "ដោយ​បើក​ប័ណ្ណ​ឡើងវិញ",
      fr: "avec la carte débloquée",
    },
  },
  "ELG-009": {
    text: {
      en: "By the member's record {date:day} lies {event:word}.",
      km: "តាម​កំណត់ត្រា​សមាជិក ថ្ងៃ {date:day} គឺ{event:word}។",
      fr: "D'après le registre, le {date:day} se situe {event:word} du membre.",
    },
    remedy: {
      en: "Check the date and the person: if either is wrong, replace the claim now; otherwise a claims officer of the scheme decides it.",
      km: "សូម​ពិនិត្យ​កាលបរិច្ឆេទ​និង​អត្តសញ្ញាណ៖ បើ​ខុស សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ បើ​មិន​ខុស មន្ត្រី​សំណើ​របស់​គម្រោង​នឹង​សម្រេច។",
      fr: "Vérifiez la date et la personne : si l'une est fausse, remplacez la demande maintenant ; sinon un agent du régime décide.",
    },
  },
  "ELG-010": {
    text: {
      en: "The stay reaches beyond the member's cover: of its {quantity:count} days, covered and paid: {covered:count}.",
      km: "ការ​សម្រាក​ពេទ្យ​លើស​ពី​រយៈពេល​ធានា៖ ធានា​និង​បង់ {covered:count} ក្នុង​ចំណោម {quantity:count} ថ្ងៃ។",
      fr: "Le séjour dépasse la couverture du membre : sur ses {quantity:count} jours, couverts et payés : {covered:count}.",
    },
    remedy: NOTHING_TO_COLLECT,
    with: {
      en: "with the enrolment confirmed by the factory",
      km: "ដោយ​មាន​ការ​បញ្ជាក់​ការ​ចុះឈ្មោះ​ពី​រោងចក្រ",
      fr: "avec l'inscription confirmée par l'usine",
    },
  },
  "ELG-012": {
    text: {
      en: "No plan of the member's factory was in force on {date:day}.",
      km: "គ្មាន​គម្រោង​អត្ថប្រយោជន៍​របស់​រោងចក្រ​មាន​សុពលភាព​នៅ​ថ្ងៃ {date:day}។",
      fr: "Aucun plan de l'usine du membre n'était en vigueur le {date:day}.",
    },
    remedy: ASK_FACTORY,
    with: {
      en: "with a plan in force",
      km: "ដោយ​មាន​គម្រោង​អត្ថប្រយោជន៍​ជា​ធរមាន",
      fr: "avec un plan en vigueur",
    },
  },
  "ELG-013": {
    text: {
      en: "The list of workers of factory {factory} for {month:month} has not arrived yet.",
      km: "បញ្ជី​ឈ្មោះ​កម្មករ​របស់​រោងចក្រ {factory} សម្រាប់​ខែ {month:month} មិន​ទាន់​មក​ដល់​ទេ។",
      fr: "La liste des travailleurs de l'usine {factory} pour {month:month} n'est pas encore arrivée.",
    },
    remedy: WAIT_FOR_FACTORY,
  },
  "ELG-014": {
    text: {
      en: "The guarantee that was quoted is not honoured: {problem:word}. The claim was judged without it.",
      km: "លិខិត​ធានា​ដែល​បាន​បញ្ជាក់​មិន​អាច​ប្រើ​បាន៖ {problem:word}។ សំណើ​ត្រូវ​បាន​សម្រេច​ដោយ​គ្មាន​វា។",
      fr: "La garantie citée n'est pas honorée : {problem:word}. La demande a été jugée sans elle.",
    },
    remedy: {
      en: "If the number was mistyped, replace the claim now with the number on the form; otherwise there is nothing to do. Take no money from the patient.",
      km: "បើ​វាយ​លេខ​ខុស សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ​ដោយ​ប្រើ​លេខ​លើ​ទម្រង់ បើ​មិន​ខុស មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Si le numéro a été mal saisi, remplacez la demande maintenant avec celui du formulaire ; sinon, rien à faire. N'encaissez rien du patient.",
    },
  },
};
