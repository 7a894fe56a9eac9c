namespace AiInsights.Templating.Functions;

/// <summary>The group <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    private const TemplateParameterKind Number = TemplateParameterKind.Double;

    public static readonly TemplateObject Group = new FunctionGroup("timespan")
        .AddValue("zero", TimeSpan.Zero)
        .Add("from_days", (in call) => TimeSpan.FromDays(call.Double(0)), FunctionGroup.Parameter("days", Number))
        .Add("from_hours", (in call) => TimeSpan.FromHours(call.Double(0)), FunctionGroup.Parameter("hours", Number))
        .Add("from_minutes", (in call) => TimeSpan.FromMinutes(call.Double(0)), FunctionGroup.Parameter("minutes", Number))
        .Add("from_seconds", (in call) => TimeSpan.FromSeconds(call.Double(0)), FunctionGroup.Parameter("seconds", Number))
        .Add("from_milliseconds", (in call) => TimeSpan.FromMilliseconds(call.Double(0)), FunctionGroup.Parameter("millis", Number))
        .Add("parse", (in call) => TimeSpan.Parse((string)call.NotNull(0, "text", "Parse"), call.State.Culture), FunctionGroup.TextOrNull)
        .Build();
}
