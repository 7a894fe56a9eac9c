using AiInsights.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(BenchmarksMarker).Assembly).Run(args);
