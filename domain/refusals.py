"""Why can something not be done? Each reason has one kind sentence in views/templates/nl/refusals.toml."""

from enum import StrEnum


class Reason(StrEnum):
    """A rule of the field that says no; never a bug."""

    STRANGER = "stranger"  # nobody of any team
    NOT_YOUR_TEAM = "not_your_team"  # a member, but not of this team
    COORDINATOR_ONLY = "coordinator_only"  # asks for the role coördinator or regisseur
    REGISSEUR_ONLY = "regisseur_only"  # asks for the role regisseur
    NOT_YOURS = "not_yours"  # another member's action, draft or terugkoppeling
    NOT_YOURS_TO_CLOSE = "not_yours_to_close"  # who holds the terugkoppeling closes, or the coordinator
    RULES_FIRST = "rules_first"  # opened an invitation, and has not answered yet
    WAITING = "waiting"  # accepted an invitation; the coordinator must still say yes
    STALE = "stale"  # the button belongs to a state that has passed
    GONE = "gone"  # the thing is no longer there
    ALREADY_ASKED = "already_asked"  # the same was asked of the same person, who has not answered yet
    ALREADY_SENT = "already_sent"  # the same choice twice
    DRAFT_GONE = "draft_gone"  # the preview was sent, stopped or kept too long; which of these is not remembered
    ALREADY_DONE = "already_done"  # second tap on done
    ALREADY_SETTLED = "already_settled"  # terugkoppeling was given already
    SIGNAL_CLOSED = "signal_closed"  # nothing can be added to a closed or withdrawn signal
    QUESTION_ASKED = "question_asked"  # one question for each terugkoppeling; the answer is on its way
    OTHER_ASKED = "other_asked"  # another reporter of the same asked their question first
    TERUGKOPPELING_OPEN = "terugkoppeling_open"  # a signal can't be closed while its reporter waits
    REPORTER_ASKS = "reporter_asks"  # a signal can't go on elsewhere while its reporter waits for an answer
    MERGED = "merged"  # it goes on in another signal
    PICK_UP_FIRST = "pick_up_first"  # nobody holds the terugkoppeling yet
    NO_MEMBER = "no_member"  # a regisseur who is no member of the team can't hold anything in it
    PRACTICE_OVER = "practice_over"  # the rehearsal ended while this preview stood
    MORE_TOO_LONG = "more_too_long"  # an addition, question or answer of over 300 characters
    TOO_LONG_TOGETHER = "too_long_together"  # typed bit by bit while an alarm goes on
    PUT_ASIDE = "put_aside"  # a signal that waits until a newer one has ended
    TWO_UNFINISHED = "two_unfinished"  # a third signal begun, while two that were not sent still stand ready
    DOUBT_OPEN = "doubt_open"  # the writer has not said yet whether a word is a person
    TRAIL_OPEN = "trail_open"  # what points at one person still stands there
    WORD_TOO_LONG = "word_too_long"  # a word for the network's list of over 40 characters
    WORD_TRACES = "word_traces"  # a phone number, an address or the like, for the network's list
    WORDS_FULL = "words_full"  # over 300 words in the network's list
    OWN_SIGNAL = "own_signal"  # asked of one's own signal what only makes sense for another's
    NOBODY_HOLDS = "nobody_holds"  # to be called by who holds a signal that nobody holds
    PHONE_UNCLEAR = "phone_unclear"  # not understood as a phone number
    ONLY_PERSONS = "only_persons"  # nothing is left of a text without what leads to a person
    TEXT_TOO_LONG = "text_too_long"  # over 500 characters
    PASTE_TOO_LONG = "paste_too_long"  # a pasted chat with over 500 characters of words
    WHAT_TOO_LONG = "what_too_long"  # an action of over 100 characters
    TEXT_EMPTY = "text_empty"  # no letters at all
    NAME_UNCLEAR = "name_unclear"  # a name, school or municipality that is too short, too long or no text
    DATE_UNCLEAR = "date_unclear"  # not understood as a day
    DATE_PAST = "date_past"  # a day before today
    DATE_FAR = "date_far"  # a day over a year ahead
    GATE_CLOSED = "gate_closed"  # the word lists could not be read, so nothing may be sent
    MEDIA = "media"  # photo, voice, video, file
    LINK_UNKNOWN = "link_unknown"  # an invitation that never existed, or was withdrawn
    LINK_USED = "link_used"  # an invitation that somebody used
    LINK_EXPIRED = "link_expired"  # an invitation older than its term
    ALREADY_MEMBER = "already_member"  # of this team
    CODE_UNKNOWN = "code_unknown"  # a coupling code that does not fit this person or moment
    CODE_IN_PRIVATE = "code_in_private"  # /koppel typed in private instead of in the group
    GROUP_TAKEN = "group_taken"  # the group belongs to another team already
    NO_GROUP = "no_group"  # the team has no group yet, so a signal would reach nobody
    NOTHING_OPEN = "nothing_open"  # typed something while the bot waits for nothing and the person is in no team
    NO_DAY_LEFT = "no_day_left"  # the last working day of a rhythm can't be taken out
    TIME_UNCLEAR = "time_unclear"  # not understood as a time
    HOURS_UNCLEAR = "hours_unclear"  # not understood as working hours
    PINGED_ENOUGH = "pinged_enough"  # five pings about one thing; it stays on the coordinator's list
    NUMBER_UNKNOWN = "number_unknown"  # /klaar A-99 while there is no such action
    PUT_OFF_TWICE = "put_off_twice"  # the team talks about it first; who coordinates can choose a day
    RESULT_TOO_LONG = "result_too_long"  # a word about an action of over 200 characters
    NOBODY_ELSE = "nobody_else"  # no other member of the team who can be asked
    OWN_LOOK = "own_look"  # nobody is the second reader of their own signal
    NOWHERE_TO_SHOW = "nowhere_to_show"  # a signal that was read first, and the team has no group any more
    # team settings and status
    ELEMENT_OFF = "element_off"  # no team of theirs uses this
    LAST_ONE = "last_one"  # one element, or one theme, stays on
    LIST_EMPTY = "list_empty"  # no place, theme or rule in what was typed
    LIST_FULL = "list_full"  # more than twelve places or eight own themes
    ITEM_TOO_LONG = "item_too_long"  # a place or theme of over 24 characters
    RULE_TOO_LONG = "rule_too_long"  # a rule of over 80 characters
    RULES_TOO_MANY = "rules_too_many"  # more than six rules
    NAME_INSIDE = "name_inside"  # something that leads to a person, in what many will read
    TOPIC_IN_GROUP = "topic_in_group"  # /onderwerp typed in private
    NO_TOPICS = "no_topics"  # /onderwerp in a group without topics
    ALREADY_TAKEN = "already_taken"  # somebody else holds the signal, in a team that makes no actions
    # knowledge
    PIECE_TOO_SHORT = "piece_too_short"  # a piece of a page of under ten letters
    PIECE_TOO_LONG = "piece_too_long"  # a piece of a page of over 450 characters
    FILE_AWAITED = "file_awaited"  # a text where a file is waited for
    FILE_NAMED = "file_named"  # a file whose own name leads to a person
    FILE_KIND = "file_kind"  # a file that is no PDF and no Word file
    FILE_TOO_LARGE = "file_too_large"  # over 20 MB
    FILES_FULL = "files_full"  # over forty documents in one network
    # collecting and the agenda
    POINT_TOO_LONG = "point_too_long"  # what somebody wants to talk about, of over 150 characters
    POINTS_FULL = "points_full"  # over ten points that one person proposed and nobody talked about yet
    # Code oranje
    ALARM_OFF = "alarm_off"  # no team of theirs uses Code oranje
    ALARM_OVER = "alarm_over"  # it was ended
    NOT_YOUR_ALARM = "not_your_alarm"  # who started it ends it, or the coordinator
    COME_FIRST = "come_first"  # news comes from who is there
    # inviting, roles and leaving
    INVITED_ONLY = "invited_only"  # an expert, and not about a signal they were asked about
    NO_EXPERT = "no_expert"  # the person is no expert of this team
    LAST_COORDINATOR = "last_coordinator"  # the team would have nobody who coordinates it
    LAST_REGISSEUR = "last_regisseur"  # the network would have nobody who directs it
    NO_SUCCESSOR = "no_successor"  # an expert, or a substitute, whose place ends by itself
    LIST_KIND = "list_kind"  # a list that is no .csv and no .xlsx
    LIST_TOO_LONG = "list_too_long"  # over 30 lines
    GUESTS_EMPTY = "guests_empty"  # no line with a name in it
    NO_SUBSTITUTE = "no_substitute"  # an expert, or a substitute: nobody stands in for those
    TEXTS_MISSING = "texts_missing"  # the file with these texts could not be read
    NOBODY_LEFT = "nobody_left"  # a list of which every line was left out
    # meetings
    RHYTHM_UNCLEAR = "rhythm_unclear"  # how often, on which day or when was not understood
    PLACE_TOO_LONG = "place_too_long"  # over 60 characters
    NOT_IN_WEEKEND = "not_in_weekend"  # a series of meetings on Saturday or Sunday
    PLACE_UNCLEAR = "place_unclear"  # where to meet was not said in words
    NO_DATES = "no_dates"  # a rule that gives no day before the school year ends
    ALWAYS_GOES_ON = "always_goes_on"  # a check is moved, not called off
    DAY_TAKEN = "day_taken"  # in the past, or the day on which it is already
    # evaluation
    EVALUATION_ASKED = "evaluation_asked"  # the same was asked not long ago
    EVALUATION_ANSWERED = "evaluation_answered"  # this person answered
    EVALUATION_OVER = "evaluation_over"  # it can't be answered any more
    # who to call, and one's own entry
    FUNCTION_UNCLEAR = "function_unclear"  # over 40 characters, or no words
    MAIL_UNCLEAR = "mail_unclear"  # not understood as a mail address
    NO_NUMBER = "no_number"  # somebody, or an organisation, without a number that may be shown
    NOT_SHOWN = "not_shown"  # somebody who is not, or not any more, to be found by who asks
    # meetings: who comes
    MEETING_OVER = "meeting_over"  # nobody needs to say, or note, whether they come
    COMES_ALREADY = "comes_already"  # instead of somebody else
    # meetings: walking through the agenda
    NOT_TODAY = "not_today"  # a meeting that is on another day can't be begun
    MEETING_CLOSED = "meeting_closed"  # it was closed, or did not take place
    MEETING_NOT_BEGUN = "meeting_not_begun"  # nobody walks through its agenda yet
    DECISION_TOO_LONG = "decision_too_long"  # a decision of over 200 characters


class Refused(Exception):
    """The rule `reason` says no. Shown to the person as a kind sentence; rolls back whatever the turn did."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
