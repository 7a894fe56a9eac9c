namespace AiInsights.Merge;

/// <summary>What texts share after some came and went, from what they shared before: exactly what <see cref="TwinFinder"/> finds in all of them.</summary>
internal static class PassageChanges
{
    /// <summary>Gives the texts that held a passage before, ascending; false when nobody knows.</summary>
    public delegate bool Holders(ulong passage, List<int> holders);

    /// <summary>How many passages pairs of texts share now; null when nobody knows who held one of them.</summary>
    /// <param name="before">Rows of what pairs shared, by their numbers before; used up.</param>
    /// <param name="now">The number now of each text that was there before; -1 when it is gone.</param>
    /// <param name="gone">The passages of each that is gone.</param>
    /// <param name="come">The number of each that came, and its passages.</param>
    /// <param name="holders">Who held a passage before.</param>
    public static int[]? Shared(int[] before, int[] now, List<ulong[]> gone, List<(int Text, ulong[] Passages)> come, Holders holders)
    {
        var changes = new Dictionary<TextPair, int>();
        var (passages, texts) = Touched(gone, come);
        var (stayed, came) = (new List<int>(), new List<int>());
        for (var from = 0; from < passages.Length;)
        {
            if (!holders(passages[from], stayed))
                return null;
            came.Clear();
            var to = from;
            for (; to < passages.Length && passages[to] == passages[from]; to++)
            {
                if (texts[to] >= 0)
                    came.Add(texts[to]);
            }

            var counted = stayed.Count <= TwinFinder.TooCommon;
            Renumber(stayed, now);
            var counts = stayed.Count + came.Count <= TwinFinder.TooCommon;
            // A formula that became evidence, or evidence that became a formula, by who came and went.
            if (counts != counted)
                AddAmong(changes, stayed, counts ? 1 : -1);
            if (counts)
            {
                AddAmong(changes, came, 1);
                foreach (var a in stayed)
                {
                    foreach (var b in came)
                        Add(changes, a, b, 1);
                }
            }

            from = to;
        }

        return Changed(before, now, changes);
    }

    private static int[] Changed(int[] rows, int[] now, Dictionary<TextPair, int> changes)
    {
        var kept = 0;
        for (var i = 0; i < rows.Length; i += TextPair.Row)
        {
            var (a, b, count) = (now[rows[i]], now[rows[i + 1]], rows[i + 2]);
            if (a < 0 || b < 0)
                continue;
            if (changes.Count > 0 && changes.Remove(TextPair.Of(a, b), out var change))
                count += change;
            if (count == 0)
                continue;
            (rows[kept], rows[kept + 1], rows[kept + 2]) = (a, b, count);
            kept += TextPair.Row;
        }

        var added = TextPair.Rows(changes);
        Array.Resize(ref rows, kept + added.Length);
        added.CopyTo(rows, kept);
        return rows;
    }

    /// <summary>The passages of all that came or went, ascending, and which text that came holds each; -1 for one that is gone.</summary>
    private static (ulong[] Passages, int[] Texts) Touched(List<ulong[]> gone, List<(int Text, ulong[] Passages)> come)
    {
        var count = 0;
        foreach (var held in gone)
            count += held.Length;
        foreach (var (_, held) in come)
            count += held.Length;
        var (passages, texts) = (new ulong[count], new int[count]);
        var at = 0;
        foreach (var held in gone)
            Take(held, -1);
        foreach (var (text, held) in come)
            Take(held, text);
        Array.Sort(passages, texts);
        return (passages, texts);

        void Take(ulong[] held, int text)
        {
            held.CopyTo(passages, at);
            texts.AsSpan(at, held.Length).Fill(text);
            at += held.Length;
        }
    }

    private static void Renumber(List<int> texts, int[] now)
    {
        var kept = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (now[texts[i]] is var text and >= 0)
                texts[kept++] = text;
        }

        texts.RemoveRange(kept, texts.Count - kept);
    }

    private static void AddAmong(Dictionary<TextPair, int> changes, List<int> texts, int change)
    {
        for (var a = 0; a < texts.Count; a++)
        {
            for (var b = a + 1; b < texts.Count; b++)
                Add(changes, texts[a], texts[b], change);
        }
    }

    private static void Add(Dictionary<TextPair, int> changes, int a, int b, int change)
    {
        var pair = TextPair.Of(a, b);
        changes[pair] = changes.GetValueOrDefault(pair) + change;
    }
}
