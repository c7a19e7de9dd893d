using System.Globalization;

namespace RequestCases.Core.Fees;

/// <summary>信息处理费 as computed, with the table of its computation.</summary>
/// <param name="Basis">By piece or by page.</param>
/// <param name="Earlier">Pieces of the applicant earlier in the month; 0 when charged by page.</param>
/// <param name="Quantity">Pieces or pages of this application.</param>
/// <param name="Lines">Band by band; bands without any are left out.</param>
public sealed record ProcessingFee(FeeBasis Basis, int Earlier, int Quantity, IReadOnlyList<FeeLine> Lines)
{
    /// <summary>Yuan.</summary>
    public decimal Amount => Lines.Sum(line => line.Amount);

    /// <summary>依据.</summary>
    public string Article => $"《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）{(Basis == FeeBasis.ByPiece ? "第四条" : "第五条")}";

    /// <summary>标准, as a letter states it.</summary>
    public string Standard => Basis == FeeBasis.ByPiece
        ? "按件计收：同一申请人一个自然月内累计10件以下（含10件）不收费；11至30件部分每件100元；31件以上部分，以10件为一档，每增加一档，收费标准提高100元/件"
        : "按量计收：30页以下（含30页）不收费；31至100页部分每页10元；101至200页部分每页20元；201页以上部分每页40元";

    /// <summary>计算明细, one line a band and the sum, as a letter states it.</summary>
    public string Calculation => string.Join('\n', [Counted, .. Lines.Select(Text), $"合计{Yuan(Amount)}元"]);

    /// <summary>计算明细 as a table: a row a line, cells parted by tabs, the first heads the columns.</summary>
    public string Table => string.Join('\n',
        ["范围\t数量\t单价\t金额", .. Lines.Select(line => $"第{Range(line.First, line.Last)}{Unit}\t{line.Quantity}{Unit}\t{Yuan(line.UnitPrice)}元\t{Yuan(line.Amount)}元"), $"合计\t{Quantity}{Unit}\t\t{Yuan(Amount)}元"]);

    /// <summary>What is counted: the n-th to the m-th piece, or the pages.</summary>
    public string Counted => Basis == FeeBasis.ByPage ? $"本件提供的信息共{Quantity}页"
        : Earlier == 0 ? $"申请人本自然月内的申请，本件计{Quantity}件"
        : $"申请人本自然月内此前已有{Earlier}件，本件计{Quantity}件，为第{Range(Earlier + 1, Earlier + Quantity)}件";

    /// <summary>An amount as a letter writes it, e.g. 700 or 12.5.</summary>
    public static string Yuan(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>One line in words, e.g. 第31至100页，70页×10元＝700元.</summary>
    public string Text(FeeLine line)
    {
        var (range, unit) = (Range(line.First, line.Last), Unit);
        return line.UnitPrice == 0
            ? $"第{range}{unit}，{line.Quantity}{unit}，不收费"
            : $"第{range}{unit}，{line.Quantity}{unit}×{Yuan(line.UnitPrice)}元＝{Yuan(line.Amount)}元";
    }

    /// <summary>件 or 页.</summary>
    public string Unit => Basis == FeeBasis.ByPiece ? "件" : "页";

    private static string Range(int first, int last) => first == last ? $"{first}" : $"{first}至{last}";
}
