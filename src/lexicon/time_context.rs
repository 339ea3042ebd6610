//! The words that decide, beside a time expression, whether it is one and what it means.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays beside a time expression.
    TimeContext {
        /// A word before a bare month that may be a verb or a given name, which it is not behind it: “since
        /// May”.
        MonthLead = "month_lead",
        /// A word before four digits that makes a year of them: “until 2030”.
        YearLead = "year_lead",
        /// A word before “two thousand” that makes a year of it.
        SpelledYearLead = "spelled_year_lead",
        /// A word before a bare season, or before a week of the year: “since summer”, “until week 31”.
        SpanLead = "span_lead",
        /// A word before a bare day of the month: “on the 15th”.
        DayLead = "day_lead",
        /// A word before a time that does not tell when: “since Monday”.
        LimitLead = "limit_lead",
        /// A word before digits that may count something: “nearly 2000”.
        CountLead = "count_lead",
        /// A word before “a year” and its like that makes a length of time of it, not how often: “within a
        /// year”.
        DurationLead = "duration_lead",
        /// A word before a bare plural of a unit of time that makes a length of time of it: “for years”.
        UnitsLead = "units_lead",
        /// A word before “one day” that makes a length of time of it: “within one day”.
        LengthLead = "length_lead",
        /// A verb before a bare plural of a unit of time: “spent weeks”.
        Spending = "spending",
        /// A verb before a length of time: “will take one day”.
        Measuring = "measuring",
        /// A word before a length of time that is told by itself: “lasted over six years”, “aged over six months”.
        Measured = "measured",
        /// A noun for a mishap or a crime, which nobody plans: “the attack in March”.
        Mishap = "mishap",
        /// A noun for figures that are told soon after their month: “the figures for May”.
        Statistic = "statistic",
        /// What is done at an hour: “left at 8.25”.
        ClockVerb = "clock_verb",
        /// What opens or begins at a bare hour: “doors open at 7”.
        HourVerb = "hour_verb",
        /// A word behind “one day” that makes a length of time of it: “one day later”.
        LengthFollower = "length_follower",
        /// A word that may stand between a number and its unit: “two full days”.
        UnitAdjective = "unit_adjective",
        /// A determiner that an amount of time takes along: “these two weeks”.
        AmountDeterminer = "amount_determiner",
        /// A word behind “the year before” that belongs to no time: “the year before at Lowmoor”.
        UnitFollower = "unit_follower",
        /// A word before “the month” that makes it the one told of: “in the month”.
        ToldMonthLead = "told_month_lead",
        /// A relation before a plural that tells no number: “coming months”.
        VagueRelation = "vague_relation",
        /// A word between the ends of a range: “Monday to Friday”.
        RangeTie = "range_tie",
        /// A word before a time with whose figure one is compared: “from a year ago”.
        Comparing = "comparing",
        /// A word before “one day” that opens a clause: “but one day he fell”.
        SomeDayOpener = "some_day_opener",
        /// A verb behind which “that” opens a clause: “think that March was cold”.
        Thinking = "thinking",
        /// A month that is a verb or a given name, too: “May”.
        DoubtfulMonth = "doubtful_month",
        /// A plural that a year before it tells apart and does not count: “the 2030 elections”.
        YearNoun = "year_noun",
        /// A noun for people of one name: “the March brothers”.
        Kin = "kin",
        /// A word of games, which have quarters of their own: “touchdown”.
        Game = "game",
        /// A noun for what is done in a quarter of a game: “a first quarter pass”.
        Play = "play",
        /// A figure of a firm’s accounts: “first-half losses”.
        AccountsFigure = "accounts_figure",
        /// A verb behind “the daily” that makes a newspaper of it: “said”.
        PaperVerb = "paper_verb",
        /// What is known already when it is told of with its day or month: “Monday’s verdict”.
        KnownEvent = "known_event",
        /// How a game or a vote ended: “win”.
        GameResult = "game_result",
        /// What is done on Sundays: “Sunday trading laws”.
        SundayNoun = "sunday_noun",
        /// What somebody said or wrote: “her March letter”.
        Statement = "statement",
        /// A vote: “the November election”.
        Vote = "vote",
        /// A word that asks for something by a day: “demanded papers by Monday”.
        Demand = "demand",
        /// A verb before “to” that tells what is to come: “agreed to meet”.
        Promise = "promise",
        /// A word before the base form of a verb: “to”, “will”.
        InfinitiveLead = "infinitive_lead",
        /// A word before a participle that has no object: “is planned”.
        PassiveLead = "passive_lead",
        /// An auxiliary in the present: “has”.
        PresentAuxiliary = "present_auxiliary",
        /// An adverb between an auxiliary and its verb: “is still planned”.
        VerbAdverb = "verb_adverb",
        /// A word before “to” and a verb that points a bare date to the future: “set to”.
        FutureOpener = "future_opener",
        /// A word before “for” whose object is to come: “prepared for”, “bookings for”.
        Preparing = "preparing",
        /// A noun for what is ordered for a day: “Christmas bookings”.
        Order = "order",
        /// What runs for a time and is up at its end: “lease”.
        Term = "term",
        /// A verb in the present of how things are or look: “is”, “seems”.
        Seeming = "seeming",
        /// An adjective that judges what may come: “likely”.
        Judgement = "judgement",
        /// A verb in the present that tells what a timetable says: “the library opens on Friday”.
        ScheduleVerb = "schedule_verb",
        /// A verb in the present that does so behind a subject in its own number: “polls open”.
        ScheduledAct = "scheduled_act",
        /// A pronoun that is the subject of such a verb in the singular: “it”.
        SubjectOfOne = "subject_of_one",
        /// A participle that tells of a plan: “was scheduled”.
        Planned = "planned",
        /// A verb in the past of what went on until a time: “stayed until May”.
        Staying = "staying",
        /// A word behind “could” with which what is over is told: “could not”, “could see”.
        PastPossibility = "past_possibility",
        /// A word behind “can” with which what is over is told: “can remember”.
        PastAbility = "past_ability",
        /// An adverb between “is” and its day: “is back on Monday”.
        Absence = "absence",
        /// A noun for what is held on a day that somebody sets: “set sentencing for Jan. 15”.
        Appointment = "appointment",
        /// A verb in the present tense for who has something on a day: “has a hearing on Friday”.
        Having = "having",
        /// A verb of putting something on another day: “postponed the trial to March 4”.
        PuttingOff = "putting_off",
        /// A verb of saying what is to begin: “announced a sale, starting Saturday”.
        Announcing = "announcing",
        /// A verb of telling somebody to do something: “urged them to reply by March 10”.
        Urging = "urging",
        /// A verb in the past of what is closed or kept so up to a time: “closed the park through May 4”.
        Closing = "closing",
        /// A verb in the past of what is fixed for a time: “called a strike for May 4”.
        Calling = "calling",
        /// A verb for what is done on a day that was agreed on: “voted to strike on Friday”.
        PromisedAct = "promised_act",
        /// A verb that behind “is” tells what is arranged: “is hosting a rally on Tuesday”.
        Arranging = "arranging",
        /// A noun for the best one of a year, who bears its name: “coach of the year”.
        AwardHolder = "award_holder",
        /// A word with a capital that goes on after a time of day: “5 p.m. Eastern”.
        ClockFollower = "clock_follower",
    }
}

role_sets! {
    /// A set of parts.
    TimeContexts of TimeContext in TimeContext
}
