namespace AiInsights.Render;

/// <summary>How much somebody says in one conversation.</summary>
/// <param name="Speaker">Who, by id.</param>
/// <param name="Turns">How many turns.</param>
/// <param name="Characters">How many characters, blanks left out.</param>
internal sealed record SpeakerShare(string Speaker, int Turns, int Characters);
