import { skeletonWords } from '../../schemas/skeleton-words.ts';
import type * as chinese from '../zh-CN/bid-skeleton.ts';

const words = skeletonWords.en;

/** A commented bid that passes the check as it is. */
export const bid: typeof chinese.bid = ({ account, accountName, owner, today, submission }) => `---
# Bid for ${accountName}. Lines that begin with # explain and may go; leave out the whole line of what you do not know.
# All keys and allowed values: public/schemas/bid.schema.json

name: Tender of ${accountName}
lang: en                       # language of the book
account: ${account}
# opportunity: big-deal       # of that account: the name of a file in opportunities
owner: ${owner}             # bid manager: an id in team of the account plan
updated: ${today}
summary: ${words.bidProgress}

bidder:
  name: ${words.bidder}  # as on its licence

tender:
  number: ${words.tenderNumber}
  title: Tender of ${accountName}
  buyer: ${accountName}
  law: procurement             # procurement: Government Procurement Law · bidding: Tendering and Bidding Law · none
  kind: goods                  # goods · services · works
  dates:
    submission: ${submission}  # day of the deadline
    # submissionTime: "09:30"
    # questions: ${today}      # last day for questions
  # markers:                   # what signs mean in this tender
  #   - { sign: ★, meaning: mandatory }   # mandatory · scored · ordinary

# scoring:
#   criteria:
#     - id: technology
#       title: Technology
#       max: 60
#       criteria:
#         - { id: plan, title: Plan, max: 60, mode: range-banded, bands: [{ label: good, from: 41, to: 60 }, { label: fair, from: 21, to: 40 }, { label: poor, from: 0, to: 20 }], claimed: 50 }
#     - { id: price, title: Price, max: 40, mode: price, price: { type: lowest-ratio } }

# requirements:
#   - { id: delivery, kind: business, text: Delivery within 45 days, response: "Met: all within 40 days of the contract.", deviation: positive, evidence: [plan] }

volumes:
  - id: technical
    title: Technical volume
    kind: technical            # qualification · business · technical · price · combined
    # numbering: decimal       # chapters · official · decimal · appendix · none
    # indexes: [{ of: scoring }]
---

{/* Background and judgement go here: shown in the war room, never printed in the book. */}
`;

/** A commented chapter. */
export const chapter: typeof chinese.chapter = ({ volume, volumes, order }) => `---
# Lines that begin with # explain and may go. All keys and allowed values: public/schemas/chapter.schema.json
volume: ${volume}${volumes.length > 1 ? `  # one of: ${volumes.join(' · ')}` : ''}
title: ${words.chapter}
order: ${order}
status: outline                # outline · draft · review · final
# covers: [plan]               # criteria and requirements that it answers
# owner: my-id
# number: Annex 2-3            # as the tender prescribes it
---

## First part

${words.chapterText} Refer to other places by \`[words](ref:chapter#heading)\`: chapter and page are printed beside them.
`;

const titles = {
  certificates: words.certificate,
  cases: words.case,
  people: words.nameAndRole,
  sections: words.section,
};

/** A commented item of the library. */
export const libraryItem: typeof chinese.libraryItem = ({ kind, owner, today }) => `---
# Lines that begin with # explain and may go. All keys and allowed values: public/schemas/library-${kind}.schema.json
title: ${titles[kind]}
lang: en
owner: ${owner}
updated: ${today}
${
  {
    certificates: '# number: of the certificate\n# issuer: who issued it\n# validTo: 2028-06-30\n',
    cases: `customer: ${words.customer}\nsigned: ${today}            # day of the contract\ncontent: ${words.delivered}\n# value: 1000000\n`,
    people: `name: ${words.member}\nrole: Project manager\n# professionalTitle: Senior engineer\n`,
    sections: '',
  }[kind]
}# reviewMonths: 6
# attachments:
#   - { id: scan, title: Scan, file: attachments/scan.pdf }
---
${kind === 'sections' ? `\n## Heading\n\n${words.sectionText} <BidderFact of="name" />, and name no customer.\n` : ''}`;
