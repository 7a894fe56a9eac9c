using System.Text;
using System.Text.Json;
using AiInsights.Render.Data;

namespace AiInsights.Tests.Render.Data;

/// <summary>What is written without the framework's writer is what the framework's reader reads.</summary>
public sealed class CompactJsonTests
{
    [Fact]
    public void Every_unit_comes_back_wherever_it_stands()
    {
        var texts = Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).SelectMany(static c => (string[])[$"{c}", $"文{c}字", new string('a', 30) + c + "，好"]).ToList();
        using var read = Read(json => json.Texts(texts));
        // Half a character is none.
        Assert.Equal(texts.Select(static t => string.Concat(t.EnumerateRunes())), read.RootElement.EnumerateArray().Select(static e => e.GetString()!));
    }

    [Theory]
    [InlineData("𠮷野家 😀 plain", "\"𠮷野家 😀 plain\"")]
    [InlineData("</script>&\"\\", "\"\\u003C/script\\u003E\\u0026\\\"\\\\\"")]
    [InlineData("a\u2028b\u202Ec\n\t", "\"a\\u2028b\\u202Ec\\n\\t\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "null")]
    public void Chinese_stays_readable_and_what_a_script_would_take_for_its_end_is_escaped(string? text, string written) =>
        Assert.Equal(written, Written(json => json.Text(text)));

    [Fact]
    public void Commas_stand_between_values_and_nowhere_else() =>
        Assert.Equal("""{"a":1,"b":[],"c":[{},{"名\"x":null}],"d":{"e":-2147483648,"f":0.25},"g":[true,false,null,"x"]}""", Written(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("a", 1);
            json.Texts("b", []);
            json.WriteStartArray("c");
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteNull("名\"x");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("d");
            json.WriteNumber("e", int.MinValue);
            json.WriteNumber("f", 0.25m);
            json.WriteEndObject();
            json.WriteStartArray("g");
            json.WriteBooleanValue(true);
            json.WriteBooleanValue(false);
            json.WriteNullValue();
            json.Text("x");
            json.WriteEndArray();
            json.WriteEndObject();
        }));

    [Fact]
    public void The_buffer_grows_with_what_is_written()
    {
        var long1 = new string('长', 100_000);
        var long2 = string.Concat(Enumerable.Repeat("<😀", 50_000));
        using var read = Read(json => json.Texts([long1, long2, .. Enumerable.Range(0, 5000).Select(static i => $"{i}")]));
        Assert.Equal(5002, read.RootElement.GetArrayLength());
        Assert.Equal(long1, read.RootElement[0].GetString());
        Assert.Equal(long2, read.RootElement[1].GetString());
        Assert.Equal("4999", read.RootElement[5001].GetString());
    }

    private static JsonDocument Read(Action<CompactJson> write) => JsonDocument.Parse(Written(write));

    private static string Written(Action<CompactJson> write)
    {
        var json = new CompactJson();
        write(json);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json.Written.Span);
    }
}
