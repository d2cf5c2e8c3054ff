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

/** Validates each file against each flavour of the first argument ("3b,ua1"): "PASS 3b NAME" or "FAIL 3b NAME", then the rules that fail. */
public class Validate {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean all = true;
        for (int i = 1; i < args.length; ++i)
            for (String name : args[0].split(",")) all &= validate(PDFAFlavour.fromString(name), name, args[i]);
        System.exit(all ? 0 : 1);
    }

    static boolean validate(PDFAFlavour flavour, String name, String file) {
        Map<String, Integer> failed = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        boolean good = false;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            good = result.isCompliant();
            for (TestAssertion a : result.getTestAssertions()) {
                if (a.getStatus() != TestAssertion.Status.FAILED) continue;
                String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                failed.merge(rule, 1, Integer::sum);
                said.putIfAbsent(rule, a.getMessage() + " at " + a.getLocation().getContext());
            }
        } catch (Exception e) {
            // A file that cannot be read is a failure of that file, not of the run.
            said.put("not read", String.valueOf(e.getMessage()));
            failed.put("not read", 1);
        }
        System.out.println((good ? "PASS " : "FAIL ") + name + " " + new File(file).getName());
        for (Map.Entry<String, Integer> e : failed.entrySet())
            System.out.println("     " + e.getKey() + " x" + e.getValue() + ": " + said.get(e.getKey()));
        return good;
    }
}
