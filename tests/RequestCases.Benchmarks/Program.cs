using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(RequestCases.Benchmarks.CalendarBenchmarks).Assembly).Run(args);
