package org.coachlibre.crm.exchange;

/**
 * Keeps a spreadsheet from running what a person typed (CWE-1236): a cell that begins with =, +, -, @, a tab or a carriage
 * return gets an apostrophe in front, which spreadsheets take as "text". So does one that begins with an apostrophe, or its own
 * would be taken for ours. Reading our own files takes it off again.
 */
final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\t\r'";

    private FormulaGuard() {}

    static String guarded(String cell) {
        return !cell.isEmpty() && TRIGGERS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && TRIGGERS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
