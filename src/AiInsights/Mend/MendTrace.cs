using System.Runtime.InteropServices;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>The account of one seed: every repair, every removal, and what became of each character.</summary>
public sealed class MendTrace(SeedFile file)
{
    private readonly Fate[] _fates = new Fate[file.Text.Length];
    private readonly List<Repair> _repairs = [];
    private readonly List<int> _repairOrigins = [];
    private readonly List<Removal> _removals = [];
    private readonly List<Doubt> _doubts = [];

    /// <summary>The seed.</summary>
    public SeedFile File { get; } = file;

    /// <summary>Repairs in the order they were made.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs;

    /// <summary>First damaged character of each repair, in the order of <see cref="Repairs"/>.</summary>
    public IReadOnlyList<int> RepairOrigins => _repairOrigins;

    /// <summary>Removals in the order they were made.</summary>
    public IReadOnlyList<Removal> Removals => _removals;

    /// <summary>Places that look damaged and stay as they are.</summary>
    public IReadOnlyList<Doubt> Doubts => _doubts;

    /// <summary>Notes a place that looks damaged, or whose repair is not certain.</summary>
    public void Doubt(Doubt doubt) => _doubts.Add(doubt);

    /// <summary>Notes a change of words. The characters that go are answered for by it, unless they stay as they are.</summary>
    /// <param name="origin">First damaged character in the seed.</param>
    /// <param name="length">How many characters of the seed are damaged.</param>
    /// <param name="kind">Kebab-case name of the damage.</param>
    /// <param name="after">The repaired text.</param>
    /// <param name="evidence">How it is known.</param>
    public void Repair(int origin, int length, string kind, string after, string evidence)
    {
        _repairs.Add(new Repair(File.Name, File.Lines.LineOf(origin), File.Lines.ColumnOf(origin), kind, File.Text.Substring(origin, length), after, evidence));
        _repairOrigins.Add(origin);
        Mark(origin, length, Fate.Repaired);
    }

    /// <summary>Lists what was turned back when the file was decoded. What became of its characters is known when the text is mended: <see cref="AnswerForTurnedBack"/>.</summary>
    public void ListTurnedBack()
    {
        foreach (var (start, length, before) in File.TurnedBack)
        {
            _repairs.Add(new Repair(File.Name, File.Lines.LineOf(start), File.Lines.ColumnOf(start), "mojibake", before, File.Text.Substring(start, length), "re-encoding"));
            _repairOrigins.Add(start);
        }
    }

    /// <summary>What was turned back and reached the page does not stand in the file as it is there: it was repaired. ASCII is the same in every charset.</summary>
    public void AnswerForTurnedBack()
    {
        foreach (var (start, length, _) in File.TurnedBack)
        {
            for (var i = start; i < start + length; i++)
            {
                if (_fates[i] == Fate.Kept && !char.IsAscii(File.Text[i]))
                    _fates[i] = Fate.Repaired;
            }
        }
    }

    /// <summary>Notes that text of the seed is left out.</summary>
    public void Remove(TracedText text, string reason)
    {
        var first = text.FirstOrigin();
        if (first < 0)
            return;
        RemoveLines(first, text.LastOrigin(), text.Text, reason);
        Mark(text, Fate.Removed);
    }

    /// <summary>Notes that a stretch of the seed is left out.</summary>
    public void Remove(int origin, int length, string reason)
    {
        RemoveLines(origin, origin + length - 1, File.Text.Substring(origin, length).Trim(), reason);
        Mark(origin, length, Fate.Removed);
    }

    /// <summary>Lists words that are left out and stand in the seed in another form, or at no single place.</summary>
    public void List(int line, string text, string reason) => _removals.Add(new Removal(File.Name, line, line, text, reason));

    /// <summary>Whether a stretch of the seed holds a letter of which this became.</summary>
    public bool HasLetter(int origin, int length, Fate fate)
    {
        for (var i = origin; i < origin + length; i++)
        {
            if (_fates[i] == fate && (char.IsLetter(File.Text[i]) || char.IsSurrogate(File.Text[i])))
                return true;
        }

        return false;
    }

    /// <summary>Says what became of a stretch of the seed.</summary>
    public void Mark(int origin, int length, Fate fate) => _fates.AsSpan(origin, length).Fill(fate);

    /// <summary>Says what became of the characters of a text.</summary>
    public void Mark(TracedText text, Fate fate)
    {
        foreach (var run in text.Runs)
        {
            if (run.Origin >= 0)
                Mark(run.Origin, run.Length, fate);
        }
    }

    /// <summary>Text that reached the page: what equals the seed is kept, what differs was repaired.</summary>
    public void Keep(TracedText text)
    {
        foreach (var run in text.Runs)
        {
            if (run.Origin < 0)
                continue;
            var page = text.Text.AsSpan(run.Start, run.Length);
            var raw = File.Text.AsSpan(run.Origin, run.Length);
            if (page.SequenceEqual(raw))
            {
                Mark(run.Origin, run.Length, Fate.Kept);
                continue;
            }

            for (var i = 0; i < run.Length; i++)
                _fates[run.Origin + i] = page[i] == raw[i] ? Fate.Kept : page[i] == ' ' && raw[i] is '\n' or '\r' ? Fate.Markup : Fate.Repaired;
        }
    }

    /// <summary>Forgets repairs and removals beyond a number; what became of the characters stays known.</summary>
    /// <returns>How many are no longer listed, and the first character of the first of them.</returns>
    public (int Count, int Origin) Bound(int most)
    {
        int repairs = Math.Max(0, _repairs.Count - most), removals = Math.Max(0, _removals.Count - most);
        if (repairs + removals == 0)
            return (0, 0);
        var origin = repairs > 0 ? _repairOrigins[most] : File.Lines.StartOf(_removals[most].Line);
        _repairs.RemoveRange(_repairs.Count - repairs, repairs);
        _repairOrigins.RemoveRange(_repairOrigins.Count - repairs, repairs);
        _removals.RemoveRange(_removals.Count - removals, removals);
        return (repairs + removals, origin);
    }

    /// <summary>Characters that nobody has answered for yet and that are blanks become markup.</summary>
    public void SettleBlanks()
    {
        var text = File.Text;
        for (var i = 0; i < _fates.Length; i++)
        {
            if (_fates[i] == Fate.Unaccounted && (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF'))
                _fates[i] = Fate.Markup;
        }
    }

    /// <summary>First stretch that nobody has answered for, from a place on; length 0 when there is none.</summary>
    public (int Origin, int Length) NextUnaccounted(int from)
    {
        var start = _fates.AsSpan(from).IndexOf(Fate.Unaccounted);
        if (start < 0)
            return (_fates.Length, 0);
        start += from;
        var length = _fates.AsSpan(start).IndexOfAnyExcept(Fate.Unaccounted);
        return (start, length < 0 ? _fates.Length - start : length);
    }

    /// <summary>The sums.</summary>
    public Accounting Count()
    {
        var fates = MemoryMarshal.AsBytes<Fate>(_fates);
        return new Accounting(_fates.Length, Of(Fate.Kept, fates), Of(Fate.Repaired, fates), Of(Fate.Markup, fates), Of(Fate.Removed, fates), Of(Fate.Unaccounted, fates));

        static int Of(Fate fate, ReadOnlySpan<byte> fates) => fates.Count((byte)fate);
    }

    private void RemoveLines(int first, int last, string text, string reason) =>
        _removals.Add(new Removal(File.Name, File.Lines.LineOf(first), File.Lines.LineOf(last), text, reason));
}
