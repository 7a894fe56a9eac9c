namespace AiInsights.Templating.Runtime;

/// <summary>Boxes that are made once: truth values and small numbers.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;
    private const int Lowest = -128;
    private static readonly object[] Small = MakeSmall();

    public static object Bool(bool value) => value ? True : False;

    public static object Int(int value)
    {
        uint index = (uint)(value - Lowest);
        return index < (uint)Small.Length ? Small[index] : value;
    }

    public static object Long(long value) => value is >= int.MinValue and <= int.MaxValue ? Int((int)value) : value;

    private static object[] MakeSmall()
    {
        var boxes = new object[1152];
        for (int i = 0; i < boxes.Length; i++)
        {
            boxes[i] = i + Lowest;
        }

        return boxes;
    }
}
