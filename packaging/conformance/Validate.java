import java.io.File;
import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each file named against a flavour ("3b", "ua1") and prints one line for each, with the rules that fail. */
public class Validate {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
        boolean all = true;
        for (int i = 1; i < args.length; ++i) {
            Map<String, Integer> failed = new TreeMap<>();
            Map<String, String> said = new TreeMap<>();
            boolean good;
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(args[i]), flavour)) {
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
                ValidationResult result = validator.validate(parser);
                good = result.isCompliant();
                for (TestAssertion a : result.getTestAssertions()) {
                    if (a.getStatus() != TestAssertion.Status.FAILED) continue;
                    String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                    failed.merge(rule, 1, Integer::sum);
                    said.putIfAbsent(rule, a.getMessage() + " at " + a.getLocation().getContext());
                }
            }
            System.out.println((good ? "PASS " : "FAIL ") + args[0] + " " + new File(args[i]).getName());
            for (Map.Entry<String, Integer> e : failed.entrySet())
                System.out.println("     " + e.getKey() + " x" + e.getValue() + ": " + said.get(e.getKey()));
            all &= good;
        }
        System.exit(all ? 0 : 1);
    }
}
