using AiInsights.Benchmarks;
using AiInsights.Benchmarks.Scale;
using AiInsights.Benchmarks.Search;
using AiInsights.Benchmarks.Templating;
using BenchmarkDotNet.Running;

// reading FOLDER SECONDS measures reading and mending; corpus N FOLDER writes a collection; scale N FOLDER CHECKOUT [PROGRAM] measures whole builds of one, by the program as published, if named;
// watch FOLDER CHECKOUT what a reader waits for while seeds are edited; pages CHECKOUT the templates of its article pages; search SEEDS FOLDER CHECKOUT the index of the search; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["corpus", var count, var folder]:
        Corpus.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["scale", var count, var folder, var repository, .. var program] when program.Length < 2:
        WholeBuilds.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder, repository, program is [var native] ? native : null);
        break;
    case ["pages", var checkout]:
        ArticlePageTimes.Run(checkout);
        break;
    case ["watch", var folder, var checkout]:
        await ServedEdits.Run(folder, checkout);
        break;
    case ["reading", var folder, var seconds]:
        ReadingSpeed.Run(folder, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["search", var folder, var to, var checkout]:
        IndexFigures.Run(folder, to, checkout);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarksMarker).Assembly).Run(args);
        break;
}
