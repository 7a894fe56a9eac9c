namespace AiInsights;

/// <summary>One kind of finding. Ids are never reused; <c>explain ID</c> prints cause and cure.</summary>
/// <param name="Id">Two letters and four digits: AI01xx ingest, 02 mend, 03 merge, 04 mine and curation, 05 plan, 06 render, 07 search, 08 write, 09 command line.</param>
/// <param name="Severity">The severity unless a finding says otherwise.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Cause">Where it comes from.</param>
/// <param name="Cure">What the author does about it.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Cause, string Cure);
