namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode CurationUnreadable = new("AI0401", Severity.Error, "A curation file cannot be read",
        "The file is not UTF-8, is a link or device, or may not be read.",
        "Save it as UTF-8 in a regular file that may be read.");

    public static readonly DiagnosticCode CurationUnknownFile = new("AI0402", Severity.Warning, "A curation file with an unknown name",
        "The folder _curation holds a YAML file that no step reads.",
        "Name it site.yml, documents.yml, topics.yml, speakers.yml, entities.yml, terms.yml, predictions.yml or questions.yml, or move it away.");

    public static readonly DiagnosticCode YamlSyntax = new("AI0403", Severity.Error, "An item is not YAML",
        "Indentation, quotes or colons do not fit. Only this item is lost.",
        "Put texts with ': ', ' #' or a special first character in single quotes; indent with blanks.");

    public static readonly DiagnosticCode YamlLimit = new("AI0404", Severity.Error, "YAML beyond the limits",
        "Nesting deeper than 16 levels, an alias, an anchor, a tag, or a text too long: none of our formats needs them.",
        "Write the item out plainly.");

    public static readonly DiagnosticCode YamlDuplicateKey = new("AI0405", Severity.Error, "A key stands twice",
        "Two entries of one map have the same key; the first one counts.",
        "Remove one.");

    public static readonly DiagnosticCode CurationUnknownKey = new("AI0406", Severity.Warning, "An unknown key",
        "A key that this kind of item does not have, often a slip of the pen.",
        "Correct it; the message lists the known ones.");

    public static readonly DiagnosticCode CurationMissingField = new("AI0407", Severity.Error, "A required field is missing",
        "The item cannot be used without it.",
        "Add the field.");

    public static readonly DiagnosticCode CurationWrongType = new("AI0408", Severity.Error, "A field of the wrong type",
        "A list stands where a text should, or the like.",
        "Write it as the message says.");

    public static readonly DiagnosticCode CurationUnknownValue = new("AI0409", Severity.Error, "A value that is not in the list",
        "The field takes one of a few words.",
        "Write one of the words in the message.");

    public static readonly DiagnosticCode CurationBadDate = new("AI0410", Severity.Error, "No date",
        "The field takes an ISO date that exists in the calendar.",
        "Write 2025-01-08; where a month or a year will do, 2025-01 or 2025.");

    public static readonly DiagnosticCode CurationBadId = new("AI0411", Severity.Error, "No id",
        "Ids are part of addresses: small Latin letters, digits, single hyphens between them.",
        "Choose such an id.");

    public static readonly DiagnosticCode CurationDuplicateId = new("AI0412", Severity.Error, "An id is used twice",
        "Two items of one file have the same id; the first one counts.",
        "Give the second one an id that was never used.");

    public static readonly DiagnosticCode CurationUnknownSeed = new("AI0413", Severity.Error, "No article of that seed",
        "A curation item names a seed that is not in the seeds folder or gave no article.",
        "Write the file name as it is in the seeds folder.");

    public static readonly DiagnosticCode QuoteNotFound = new("AI0414", Severity.Error, "The quote does not stand in its source",
        "Words were changed, left out or taken from another article. Script, punctuation width and blanks do not count.",
        "Copy the exact words; the message shows the nearest ones.");

    public static readonly DiagnosticCode QuoteOfAnother = new("AI0415", Severity.Error, "The words are somebody else's",
        "The quote stands in a turn of another speaker.",
        "Correct the speaker or the quote.");

    public static readonly DiagnosticCode CurationUnknownTopic = new("AI0416", Severity.Error, "No such topic",
        "An item names a topic that topics.yml does not have.",
        "Correct the id, or add the topic.");

    public static readonly DiagnosticCode CurationUnknownSpeaker = new("AI0417", Severity.Error, "No such speaker",
        "An item names a speaker whom neither speakers.yml nor a conversation has.",
        "Correct the id, or add the speaker.");

    public static readonly DiagnosticCode CurationUnknownPrediction = new("AI0418", Severity.Error, "No such prediction",
        "A relation names a prediction that the ledger does not have, or the prediction itself.",
        "Correct the id.");

    public static readonly DiagnosticCode TopicRing = new("AI0419", Severity.Error, "Topics in a ring",
        "A topic is its own ancestor.",
        "Remove one of the parents.");

    public static readonly DiagnosticCode AliasOfTwo = new("AI0420", Severity.Error, "An alias of two speakers",
        "Two speakers have the same name or alias.",
        "Leave it to one of them.");

    public static readonly DiagnosticCode HorizonReversed = new("AI0421", Severity.Error, "A horizon ends before it begins",
        "'to' is before 'from'.",
        "Correct the dates.");

    public static readonly DiagnosticCode MadeAfterCapture = new("AI0422", Severity.Error, "Made after the text was taken",
        "The date of a prediction is later than the day its source was fetched.",
        "Correct the date.");

    public static readonly DiagnosticCode VerdictWithoutEvidence = new("AI0423", Severity.Error, "A verdict without evidence",
        "A resolution stands alone.",
        "Add dated evidence, or remove the verdict.");

    public static readonly DiagnosticCode EvidenceAfterVerdict = new("AI0424", Severity.Error, "Evidence later than the verdict",
        "A verdict cannot rest on what came after it was entered.",
        "Correct a date, or enter the verdict anew.");

    public static readonly DiagnosticCode KnownAfterVerdict = new("AI0425", Severity.Error, "Known later than entered",
        "A verdict was entered before its outcome was known.",
        "Correct one of the dates.");

    public static readonly DiagnosticCode ProbabilityWithoutWords = new("AI0426", Severity.Error, "A probability without its words",
        "Numbers are recorded only where the claimant stated them.",
        "Quote the words, or remove the number.");

    public static readonly DiagnosticCode NormativeVerdict = new("AI0427", Severity.Error, "A verdict on what should be",
        "A normative statement cannot come true or fail.",
        "Remove the verdict, or correct the kind.");

    public static readonly DiagnosticCode FulfilledTooLate = new("AI0428", Severity.Error, "Fulfilled after its horizon",
        "What speaks for the claim is later than the end of its horizon.",
        "The dated claim is not-fulfilled; the late event is shown as such.");

    public static readonly DiagnosticCode PredictionOverdue = new("AI0429", Severity.Warning, "Predictions overdue for a verdict",
        "Their horizons ended longer ago than the grace days. It is we who owe a verdict.",
        "Look for evidence for and against, and enter verdicts.");

    public static readonly DiagnosticCode CriterionMissing = new("AI0430", Severity.Warning, "Testable predictions without criterion",
        "Nobody wrote down what would count.",
        "Write the criterion before looking for evidence.");

    public static readonly DiagnosticCode CriterionAfterFact = new("AI0431", Severity.Warning, "Criteria written after the fact",
        "They were set after the horizon ended or the first evidence came.",
        "Nothing can be done any more; the page says so.");

    public static readonly DiagnosticCode DateInferred = new("AI0432", Severity.Warning, "Predictions with an inferred date",
        "No source states when they were made.",
        "Find a source for the date.");

    public static readonly DiagnosticCode ReporterMissing = new("AI0433", Severity.Warning, "Second-hand without a reporter",
        "A third party's claim does not say who passes it on.",
        "Add reported-by.");

    public static readonly DiagnosticCode SingleJudge = new("AI0434", Severity.Warning, "Verdicts by one reader",
        "Nobody read the evidence a second time.",
        "Add second-reader.");

    public static readonly DiagnosticCode EvidenceUnarchived = new("AI0435", Severity.Warning, "Evidence without a kept copy",
        "Links die.",
        "Add archive: with the address of a copy.");

    public static readonly DiagnosticCode HorizonCoarse = new("AI0436", Severity.Warning, "A relative horizon from a year",
        "The wording counts from a day of which only the year is known.",
        "Find the day, or leave it: the horizon is exact to the year.");

    public static readonly DiagnosticCode SameClaimTwice = new("AI0437", Severity.Warning, "Nearly the same claim twice",
        "Two predictions say nearly the same and are not linked.",
        "Link them with relations, or reword one.");

    public static readonly DiagnosticCode ConditionStateMissing = new("AI0438", Severity.Warning, "Conditions without a state",
        "Nobody wrote down whether the condition holds.",
        "Add condition-state: met, not-met or unknown.");

    public static readonly DiagnosticCode HorizonNotUnderstood = new("AI0439", Severity.Warning, "A wording of time that is not known",
        "The table of time words has no rule for it.",
        "Write from and to, or basis: none.");

    public static readonly DiagnosticCode HorizonWithoutDate = new("AI0440", Severity.Warning, "A relative horizon without a day to count from",
        "Neither the prediction nor its article has a date.",
        "Write made-on, or the date of the event in documents.yml.");

    public static readonly DiagnosticCode HorizonDiffers = new("AI0441", Severity.Warning, "The horizon is not what its wording gives",
        "The curated dates differ from those of the table of time words.",
        "Correct one of them, or leave the dates out.");

    public static readonly DiagnosticCode ClaimantUnnamed = new("AI0442", Severity.Warning, "Nobody is named",
        "A claim of a third party or a group does not say whose it is.",
        "Add claimant.");

    public static readonly DiagnosticCode TwinDiffers = new("AI0443", Severity.Warning, "A quote that another copy has otherwise",
        "The work has several copies, and they differ inside the quoted words by more than script, width and blanks.",
        "See which copy is right; a correction of the other belongs in documents.yml.");

    public static readonly DiagnosticCode PredictionLater = new("AI0444", Severity.Warning, "Predictions made after the day of the digest",
        "States hold for the newest day in the content, and what was not said by then is not there: the date is wrong, or no article of that day is.",
        "Correct made-on, or give a later day with --as-of.");
}
