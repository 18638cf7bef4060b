package br.central.protocolo;

import br.central.comum.Pontuacao;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Protocol numbers of 20 digits: the operator's ANS register (6), the day as AAAAMMDD in the operator's time zone (8)
 * and a sequence that restarts every day (6). Never given twice, by any thread or node; numbers may be left out. Every
 * contact gets one as its first act (RN ANS 623/2024); the composition is the market's custom, no norm fixes it.
 */
@Service
public class Protocolos {

    static final long MAIOR_SEQUENCIA = 999_999;

    private static final int DIAS_LEMBRADOS = 100;
    private static final Pattern REGISTRO = Pattern.compile("[0-9]{6}");
    private static final int TAMANHO = 20;

    /** What is left when a spreadsheet took the zeros before it away: the day is never among them. */
    private static final int SEM_ZEROS = 14;

    private static final Pattern FORMATO = Pattern.compile("[0-9]{20}");
    private static final DateTimeFormatter DIA =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final String registroAns;
    private final Clock relogio;
    private final ReservaDeFaixas reserva;
    private final Map<LocalDate, Faixa> faixas = new LinkedHashMap<>();

    Protocolos(@Value("${central.registro-ans:000000}") String registroAns, Clock relogio, ReservaDeFaixas reserva) {
        if (!REGISTRO.matcher(registroAns).matches()) {
            throw new IllegalArgumentException(
                    "central.registro-ans deve ter 6 dígitos, entre aspas no YAML; veio: " + registroAns);
        }
        this.registroAns = registroAns;
        this.relogio = relogio;
        this.reserva = reserva;
    }

    /**
     * The next number of today, today being what the application's clock says in the operator's time zone. It stays
     * used even when the caller's transaction rolls back.
     *
     * @throws IllegalStateException when the day's 999 999 numbers are used up
     */
    public String proximo() {
        LocalDate dia = LocalDate.now(relogio);
        return registroAns + DIA.format(dia) + String.format("%06d", sequencia(dia));
    }

    /** Whether the text has the form of a protocol number, of any operator: 20 digits, a real day, a sequence above 0. */
    public static boolean valido(String protocolo) {
        if (protocolo == null || !FORMATO.matcher(protocolo).matches() || protocolo.endsWith("000000")) {
            return false;
        }
        try {
            DIA.parse(protocolo.substring(6, 14));
            return true;
        } catch (DateTimeException naoEDia) {
            return false;
        }
    }

    /**
     * A protocol as people write it, in blocks, with spaces or hyphens, or without the zeros a spreadsheet took from it: the
     * 20 digits. What is no protocol comes back as it was, to be found nowhere.
     */
    public static String ler(String escrito) {
        String digitos = Pontuacao.retirar(escrito);
        boolean cabe = digitos != null && digitos.length() >= SEM_ZEROS && digitos.length() < TAMANHO;
        String inteiro = cabe ? "0".repeat(TAMANHO - digitos.length()) + digitos : digitos;
        return valido(inteiro) ? inteiro : escrito;
    }

    private synchronized long sequencia(LocalDate dia) {
        Faixa faixa = faixas.getOrDefault(dia, Faixa.VAZIA);
        if (faixa.acabou()) {
            faixa = reserva.reservar(dia);
            esquecerOMaisAntigo();
        }
        if (faixa.proximo() > MAIOR_SEQUENCIA) {
            faixas.put(dia, faixa);
            throw new IllegalStateException("Os " + MAIOR_SEQUENCIA + " protocolos do dia " + dia + " acabaram.");
        }
        faixas.put(dia, faixa.semOProximo());
        return faixa.proximo();
    }

    /** What is forgotten is only left out; only who acts in the past ever has more than two days. */
    private void esquecerOMaisAntigo() {
        if (faixas.size() >= DIAS_LEMBRADOS) {
            faixas.remove(faixas.keySet().iterator().next());
        }
    }
}
