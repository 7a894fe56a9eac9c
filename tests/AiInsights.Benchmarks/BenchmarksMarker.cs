namespace AiInsights.Benchmarks;

/// <summary>Names this assembly without the ambiguous <c>Program</c>.</summary>
public static class BenchmarksMarker;
