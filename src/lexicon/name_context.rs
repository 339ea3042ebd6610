//! The words in and around names and descriptions of people.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays in a name, beside one, or in what is said of somebody.
    NameRole {
        /// A name after which an illness is called: “Parkinson’s”.
        Eponym = "eponym",
        /// A noun for somebody who teaches or translates: a nationality before it is what they teach.
        SubjectTeacher = "subject_teacher",
        /// A noun that only a firm’s name stands after at once: “drugmaker”.
        FirmNoun = "firm_noun",
        /// A word that opens the name of a ship, a storm or an operation: “HMS”.
        ThingOpener = "thing_opener",
        /// An office that only places have: “mayor of | Lowmoor”.
        LocalOffice = "local_office",
        /// A point of the compass, by which constituencies are told apart.
        CompassPoint = "compass_point",
        /// Short for a state of several words or the district beside them: “N.Y.”.
        State = "state",
        /// A particle that a name may begin with in lower case: “van der Berg”.
        LeadingParticle = "leading_particle",
        /// A particle that in lower case is mostly another word or a letter: “e”.
        LetterParticle = "letter_particle",
        /// A common word that is a second syllable of given names as well: “young”.
        Syllable = "syllable",
        /// A word behind a name that goes with several: “Price and Marsh | are”.
        BehindSeveral = "behind_several",
        /// A word before a description that makes it say what somebody is: “became | a baker”.
        PredicateOpener = "predicate_opener",
        /// A word before the number of an era: “since 500 BC”.
        EraLead = "era_lead",
        /// A word before a month that may be a name as well: “until April”.
        MonthLead = "month_lead",
        /// A noun for a paper by how often it comes out: “weekly”.
        Periodical = "periodical",
        /// A noun for what people have and places have not: “funeral”.
        Belonging = "belonging",
        /// A noun for those whom somebody rules or leads: “regime”.
        Rule = "rule",
        /// A title that says what somebody does or is and names no office: “singer”.
        Calling = "calling",
        /// A title of a monarch, of a monarch’s child or of a pope.
        Royal = "royal",
        /// A word that says that somebody is only held to be what the noun behind it says: “alleged”.
        Supposed = "supposed",
        /// A word that belongs to no title behind it: “week”.
        TitleBound = "title_bound",
        /// A participle of a verb that gives somebody an office: “elected”.
        Appointment = "appointment",
        /// A word before which no description of the name after it begins: “that”.
        DescriptionBound = "description_bound",
        /// A word that ends the description after a name: “which”.
        DescriptionEnd = "description_end",
        /// An adverb or a conjunction that ends a description behind its noun: “a nurse | now”.
        DescriptionBreak = "description_break",
        /// A word that ties its field to an office: “professor | of | history”.
        FieldTie = "field_tie",
        /// A word inside the names of organizations: “Bank | of | Harrow”.
        NameTie = "name_tie",
        /// A word that opens what somebody is asked, praised or blamed for: “over”.
        MatterOpener = "matter_opener",
        /// A word that goes on what somebody is asked or blamed for: “for | what | he did”.
        MatterTie = "matter_tie",
        /// A word before a participle whose subject is that of its sentence: “while | calling”.
        ParticipleOpener = "participle_opener",
        /// A form of “interview”.
        Interview = "interview",
        /// A noun for those who live in a place, or for a part of one, before “of” and its name: “residents of”.
        Inhabited = "inhabited",
        /// A noun that “in” ties to what somebody trusts or takes pride in: “confidence in Price”.
        Trust = "trust",
        /// Short for a rank that stands before full names: “DS”.
        Rank = "rank",
        /// A noun for the members of a movement that “for” ties to its aim: “Citizens for Harrow”.
        Movement = "movement",
        /// A title that is a given name as well: “Duke Harrow”.
        TitleName = "title_name",
        /// A noun for an office of state, which its field stands before: “Interior | Ministry”.
        Office = "office",
        /// A past form of a verb for what one team does to another: “thrashed”.
        Match = "match",
        /// A noun for what somebody does or is that is no title: “Baker Ada Quill”, “Ada Quill, a | baker”.
        Trade = "trade",
        /// An office that is no part of a name: “Harrow | Governor | Ada Quill”.
        InnerOffice = "inner_office",
        /// A head of the names of firms, which are called by their first word: “Quill Electronics”.
        FirmHead = "firm_head",
        /// A word that ends the names of firms, clubs and institutions and is nobody’s family name: “Preston | Zoo”.
        BodyHead = "body_head",
        /// A noun for those whom mostly firms employ: “analyst”.
        FirmStaff = "firm_staff",
        /// Capitals that are short for an office or a kind of thing: “PAC”.
        PlainAcronym = "plain_acronym",
        /// A noun for what organizations send out or whom they employ, before “from”: “data from”.
        Issued = "issued",
        /// What an organization is for or how far it reaches, before its head: “Rail | Partners”.
        Field = "field",
        /// What “labour” says more of before it: “Labor | groups”.
        Workforce = "workforce",
        /// What follows the name of a house: “the Quill House | headquarters”.
        Premises = "premises",
        /// Letters of an honour behind a name: “Ada Quill | KC”.
        Honour = "honour",
        /// A noun for who heads, owns or studies what “of” or “at” ties to it, which is nobody: “founder of”.
        Governing = "governing",
        /// A word right before another name of somebody: “alias”.
        Alias = "alias",
        /// A verb that “as” or “by” ties to another name of somebody: “known as”.
        Known = "known",
        /// A noun for the time or the people of who governed, behind the name: “the Quill | years”.
        Reign = "reign",
        /// A word that tells that somebody died: “died”.
        Death = "death",
        /// A title that its fields stand behind: “minister | of trade and labour”.
        Fielded = "fielded",
        /// A noun that owners have, which the name of a firm follows behind a comma: “her employer, | Quill Swift,”.
        Employer = "employer",
        /// A word for a newspaper that opens the names of many: “Gazeta do Quill”.
        PaperOpener = "paper_opener",
        /// What is held again and again and has a number: “the 12th Quill Forum”.
        Gathering = "gathering",
        /// What “the” ties to the name of a ruler: “Ada the | Great”.
        Epithet = "epithet",
        /// A verb for what firms do with what [`FirmObject`](Self::FirmObject) names: “cut 300 jobs”.
        FirmDeed = "firm_deed",
        /// What firms cut, post or open: “jobs”.
        FirmObject = "firm_object",
        /// People whom a town has, behind its name: “Harrow | residents”.
        Townsfolk = "townsfolk",
        /// A word behind “it was” that says how somebody is: “sorry”.
        OwnState = "own_state",
        /// A word for giving somebody an office, which “as” ties to it: “hired Ada Quill as”.
        Selection = "selection",
        /// A verb for what is only held of somebody, or who holds it: “critics say”.
        Allegation = "allegation",
        /// What is said of people and of no place: “drunk”, “married”.
        PersonState = "person_state",
        /// A noun that makes an idiom of a title and “of”: “captain of industry”.
        IdiomField = "idiom_field",
        /// A verb for holding, getting or leaving an office that “as” ties to it: “works as”, “took over as”.
        Tenure = "tenure",
        /// A participle that “as” ties an office to that somebody loses: “sacked as”.
        Dismissal = "dismissal",
        /// What the dead are given or remembered by: “tributes to”, “in memory of”.
        Mourning = "mourning",
        /// A title of who sits for a town that “for” ties to it: “MP for”.
        SeatHolder = "seat_holder",
        /// A title of a public office, of which nobody has two at a time: “governor”.
        PublicOffice = "public_office",
        /// What states have and firms have not, behind “its”: “recalled its | ambassador”.
        StateOwned = "state_owned",
        /// The name of a magazine that is a name or another word as well: “Vogue”.
        Magazine = "magazine",
        /// A noun for a house that is open to guests, or one before “club” that makes it one: “hotel”, “beach club”.
        Venue = "venue",
        /// The name of a place that people bear as a given name as well: “India Quill”.
        PlaceGiven = "place_given",
        /// A verb for what is done to a place: “climbed Ada Hill”.
        Visit = "visit",
        /// A word before “to” and the name of a place: “flew to”.
        Travel = "travel",
        /// A family name that heads names of places as well: “Ada Hill”.
        FamilyHead = "family_head",
        /// A word before a noun for somebody that tells what they are like, not which office they have: “embattled”.
        Describing = "describing",
        /// A noun for an institution that heads its name, where no other list has it: “hospital”.
        Institution = "institution",
        /// A noun that any company may be called by once it is named: “the | firm”.
        FirmCalled = "firm_called",
        /// A noun that a sports club may be called by once it is named: “the | club”.
        ClubCalled = "club_called",
        /// A word in the names of sports clubs: “Lowmoor | Rovers”.
        ClubHead = "club_head",
        /// A noun that a newspaper may be called by once it is named: “the | paper”.
        PaperCalled = "paper_called",
        /// A word that ends the names of newspapers: “Lowmoor | Herald”.
        PaperHead = "paper_head",
        /// A noun that a place may be called by once it is named: “the | city”.
        PlaceCalled = "place_called",
        /// A verb whose subject “it” mostly stands for nothing: “it | seems”.
        Impersonal = "impersonal",
        /// A verb for harming its object: “stabbed”.
        Harming = "harming",
        /// What becomes of whom somebody harmed: “died”, “was | taken”.
        Harmed = "harmed",
        /// A verb for charging its object with something, or asking or offering it something: “sued”.
        Addressing = "addressing",
        /// A verb for what whoever is charged or asked does next: “refused”.
        Answering = "answering",
        /// A word for what people only know of themselves: “missed”, “heartbroken”.
        Feeling = "feeling",
    }
}

role_sets! {
    /// A set of parts.
    NameRoles of NameRole in NameContext
}
