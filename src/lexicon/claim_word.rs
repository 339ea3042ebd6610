//! The words that decide what a claim says.

use super::fact::{role_sets, roles};

roles! {
    /// What a word says of the claim that it stands in or attributes. Verbs that carry a claim are
    /// listed in their base form, cues in each of their forms.
    ClaimRole {
        /// A cue that asks or wishes: “wondered”.
        Asking = "asking",
        /// A cue that leaves its content possible: “suspects”.
        Suspecting = "suspecting",
        /// A cue that makes its content probable: “seems”.
        Expecting = "expecting",
        /// A cue of what is to come: “hopes”.
        Awaiting = "awaiting",
        /// A cue of what has been: “admitted stealing”, “accused him of stealing”.
        LookingBack = "looking_back",
        /// A cue that judges what it reports: “criticized”.
        Judging = "judging",
        /// A cue that only touches on what happened: “described”.
        Mentioning = "mentioning",
        /// A cue that denies its content, unless it is quoted: “refuted”.
        Denying = "denying",
        /// A cue that denies a clause, but not a thing: who rejects a plan does not say that there
        /// is none.
        Rejecting = "rejecting",
        /// A cue that has who is told behind it: “told”.
        Telling = "telling",
        /// A cue that claims the thing that it names, be it without a verb: “alleged fraud”.
        Positing = "positing",
        /// A cue of speech that claims nothing by a thing that it names: “wrote the letter”.
        Performing = "performing",
        /// A cue of what may come, which makes “could not” a guess: “warned”.
        Forewarning = "forewarning",
        /// A day of the week: “opens on Monday”.
        Weekday = "weekday",
        /// A word that opens a greeting or thanks.
        Greeting = "greeting",
        /// A word that answers and claims nothing alone: “Absolutely.”
        Replying = "replying",
        /// A verb of what the senses or the mind can or could do: “could hear”.
        Perceiving = "perceiving",
        /// A verb of thinking that holds back: “I think”.
        Hedging = "hedging",
        /// A verb of a state: in the perfect, and in speech reported in the past, it goes on.
        State = "state",
        /// A verb whose infinitive is to come: “promises to”.
        Intending = "intending",
        /// A verb of laws and rules, which hold until further notice: “forbid”.
        Ruling = "ruling",
        /// A verb of what somebody or something does to another thing: “erode”.
        Effect = "effect",
        /// A verb of change: with a share it tells an event.
        Change = "change",
        /// An adverb of what holds in general: “usually”.
        General = "general",
        /// A word that gives the past of its sentence a time of its own: “yesterday”.
        Dating = "dating",
        /// A word behind “no” with which it denies nothing: “no doubt”.
        Idle = "idle",
        /// A pronoun of several people, whom a claim may leave unnamed: “they”.
        PluralPronoun = "plural_pronoun",
        /// A cue of what goes on in somebody’s mind, which the article does not tell as a fact:
        /// “wants”, “thinks of”.
        Longing = "longing",
        /// A cue of belief that takes a thing with what it is or will be: “deemed it unsafe”.
        Deeming = "deeming",
        /// Two words that open a wish: “God forbid”.
        Wishing = "wishing",
        /// The last word of names of papers, news agencies and broadcasters: “Herald”.
        NewsHouse = "news_house",
        /// A cue that may tell how somebody got or made a thing, and such a thing: “claimed the title”,
        /// “declared a holiday”.
        Taking = "taking",
        /// An adverb that stands before what opens a clause and belongs to it: “shortly after”.
        ClauseLead = "clause_lead",
        /// A word that needs the clause behind it: “at a time | when”.
        ClauseBound = "clause_bound",
        /// A word before “effect” that makes it a beginning and no cause: “takes effect”.
        TakingEffect = "taking_effect",
        /// A word for what something is made: “makes it harder”.
        Outcome = "outcome",
        /// A noun behind “law” that is about the trade: “law firm”.
        LawCompound = "law_compound",
        /// A verb of what readers may do: “click here”.
        Inviting = "inviting",
        /// A word that goes on with what was said before: “but”.
        GoingOn = "going_on",
        /// A noun for a state that something may seem to be in: “appeared on course”.
        Seeming = "seeming",
        /// A word behind “appear” that makes it mean to come into sight: “appeared together”.
        BehindComing = "behind_coming",
        /// A word that opens a part of a sentence: “whether”.
        FragmentOpener = "fragment_opener",
        /// A noun of which “little” means hardly any: “little chance”.
        Scarce = "scarce",
        /// A noun for what somebody does or should do, which “to” behind “is” tells: “the way is to listen”.
        Standing = "standing",
        /// An adverb of what was so and may be so no more: “originally”.
        Once = "once",
        /// A cue that charges somebody with something: “accused”.
        Accusing = "accusing",
        /// A noun for words that are used and not claimed: “the term”.
        NamingWord = "naming_word",
        /// A word for what is fixed for a day to come: “is scheduled for Monday”, “is due out”.
        Appointed = "appointed",
        /// A verb of telling: who “would not” do it did not: “would not elaborate”.
        Withholding = "withholding",
        /// A word before one for “sure” that leaves a little doubt: “almost certainly”.
        Nearly = "nearly",
        /// A word for what is sure: “certainly”.
        Sure = "sure",
        /// What somebody asks for and may be denied: “the motion”.
        Granted = "granted",
        /// What somebody may be accused of and denies: “wrongdoing”.
        Deniable = "deniable",
        /// A verb of what somebody calls another: “calls it a mistake”.
        Dubbing = "dubbing",
        /// A verb that with “in”, “on” or “back” only leads to what somebody says: “chimed in”.
        ChimingIn = "chiming_in",
        /// A noun for what somebody makes out in something: “the danger she sees is …”.
        Sighted = "sighted",
        /// A verb, or a noun behind one, for what somebody does before they say something: “stood up and said”,
        /// “took the stage and said”.
        LeadingToWords = "leading_to_words",
        /// A participle of saying or thinking that leaves open what nobody is named for: “it is rumoured that …”.
        Hearsay = "hearsay",
        /// A noun that tells nothing of what is meant by it: “cited another reason”.
        Unspecific = "unspecific",
        /// A verb in a cue that leaves unsaid what the next verb would say: “failed to say”, “stopped short of
        /// saying”.
        Omitting = "omitting",
        /// A noun that leaves open what the clause behind it says: “there is a chance that …”.
        Chance = "chance",
        /// A word before “effect” or “cause” that makes it something else: “side effects”, “a good cause”.
        OtherEffect = "other_effect",
        /// A noun that ends like an adverb: “family”.
        NounInLy = "noun_in_ly",
        /// A noun for a part of many, which takes a verb in the plural as well: “half of them trust it”.
        ShareOfMany = "share_of_many",
        /// A verb of what begins or ends on a day: “closes in March”.
        Starting = "starting",
        /// A verb whose participle makes a short “’s” before it “has”: “he’s died”.
        ComeToBe = "come_to_be",
        /// A participle that is rather an adjective behind “have”: “has limited options”.
        Attributive = "attributive",
        /// A verb that may have a thing behind it though it is passive: “she’s called the Duchess”.
        MadeSomething = "made_something",
        /// A word that “but” and what somebody must do stand behind: “no choice but to leave”.
        BeforeBut = "before_but",
        /// A word of an order that only leads to what is stated: “don’t forget that …”, “make no mistake, …”.
        Reminding = "reminding",
        /// A verb that bids somebody do what stands behind it, in its base form: “residents are urged to stay inside”.
        Requesting = "requesting",
        /// A cue behind which a bare verb tells what somebody should do: “suggested that he resign”.
        Proposing = "proposing",
        /// A verb whose participle tells how something is: “may be overstated”.
        Stative = "stative",
        /// A verb or adjective of plain facts: “sells shoes”, “is closed”.
        Plain = "plain",
        /// A noun for what speaks for something, behind which “no” speaks against it: “no evidence that …”.
        Evidence = "evidence",
    }
}

role_sets! {
    /// A set of parts.
    ClaimRoles of ClaimRole in ClaimWord
}

impl ClaimRoles {
    /// The parts of either set.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
