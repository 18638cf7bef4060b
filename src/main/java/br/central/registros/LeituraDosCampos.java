package br.central.registros;

import br.central.comum.DiaEscrito;
import br.central.comum.Recusa;
import br.central.comum.TextoGravavel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed into the fields of an entry, each in the one shape of its kind, and what is wrong with it. */
final class LeituraDosCampos {

    private static final Pattern CODIGO = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern COR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern NUMERO = Pattern.compile("\\d{1,7}");
    private static final int CODIGO_MAXIMO = 60;

    private static final class NaoServe extends Exception {
        private static final long serialVersionUID = 1L;

        NaoServe(String motivo) {
            super(motivo);
        }
    }

    private final Optional<FichaDeRegistro> antes;
    private final Map<String, String> lidos = new LinkedHashMap<>();
    private final List<Recusa.Erro> erros = new ArrayList<>();

    private LeituraDosCampos(Optional<FichaDeRegistro> antes) {
        this.antes = antes;
    }

    static LeituraDosCampos de(
            DescricaoDeRegistro descricao, Optional<FichaDeRegistro> antes, Map<String, String> digitados) {
        LeituraDosCampos leitura = new LeituraDosCampos(antes);
        for (CampoDeRegistro campo : descricao.campos()) {
            String digitado = digitados.get(campo.codigo());
            leitura.ler(campo, digitado == null ? leitura.naoDito(descricao, campo) : digitado);
        }
        return leitura;
    }

    /** Who says nothing of whether it is in use means that it is, or leaves it as it was. */
    private String naoDito(DescricaoDeRegistro descricao, CampoDeRegistro campo) {
        boolean doUso = campo.codigo().equals(descricao.emUso()) && campo.tipo() == TipoDeCampo.SIM_OU_NAO;
        return doUso ? antes.map(ficha -> ficha.valor(campo.codigo())).orElse("true") : null;
    }

    Map<String, String> lidos() {
        return lidos;
    }

    List<Recusa.Erro> erros() {
        return erros;
    }

    private void ler(CampoDeRegistro campo, String digitado) {
        String valor = TextoGravavel.exigir(digitado == null ? "" : digitado.strip());
        if (!aberto(campo, digitado)) {
            lidos.put(campo.codigo(), anterior(campo));
            return;
        }
        lidos.put(campo.codigo(), valor);
        try {
            if (!valor.isEmpty()) {
                lidos.put(campo.codigo(), exigir(campo, valor));
            } else if (campo.obrigatorio()) {
                throw new NaoServe("Preencha: " + campo.rotulo() + ".");
            }
        } catch (NaoServe nao) {
            erros.add(new Recusa.Erro(campo.codigo(), nao.getMessage()));
        }
    }

    private boolean aberto(CampoDeRegistro campo, String digitado) {
        return switch (campo.mudanca()) {
            case SEMPRE -> true;
            case SE_DITO -> antes.isEmpty() || digitado != null;
            case SO_AO_INCLUIR -> antes.isEmpty();
            case NUNCA -> false;
        };
    }

    private String anterior(CampoDeRegistro campo) {
        return antes.map(ficha -> ficha.valor(campo.codigo())).orElse("");
    }

    private String exigir(CampoDeRegistro campo, String valor) throws NaoServe {
        return switch (campo.tipo()) {
            case TEXTO, TEXTO_LONGO -> texto(campo, valor.replace("\r\n", "\n"));
            case CODIGO -> codigo(valor);
            case COR -> cor(valor.toLowerCase(Locale.ROOT));
            case SIM_OU_NAO -> simOuNao(valor);
            case ESCOLHA -> escolha(campo, valor);
            case VARIAS -> varias(campo, valor);
            case NUMERO -> numero(campo, valor);
            case DATA -> data(valor);
            case MOMENTO -> momento(valor);
            case LINHAS -> linhas(campo, valor);
        };
    }

    private static String simOuNao(String valor) throws NaoServe {
        if (SimOuNao.sim(valor)) {
            return "true";
        }
        if (SimOuNao.nao(valor)) {
            return "";
        }
        throw new NaoServe("Responda sim ou não.");
    }

    /** What is as it was but for the blanks around it stays as it was. */
    private String texto(CampoDeRegistro campo, String valor) throws NaoServe {
        if (valor.equals(anterior(campo).strip())) {
            return anterior(campo);
        }
        if (valor.length() > campo.maximo()) {
            throw new NaoServe("Use até " + campo.maximo() + " caracteres; há " + valor.length() + ".");
        }
        if (campo.tipo() == TipoDeCampo.TEXTO && valor.chars().anyMatch(Character::isISOControl)) {
            throw new NaoServe("Escreva em uma linha só.");
        }
        return valor;
    }

    /** What is wrong in a line is told of the field of that line. */
    private String linhas(CampoDeRegistro campo, String valor) throws NaoServe {
        if (!LinhasDeCampo.legiveis(valor)) {
            throw new NaoServe("Não é uma lista de linhas, cada uma com as suas colunas.");
        }
        List<Map<String, String>> ditas = LinhasDeCampo.de(valor);
        if (ditas.size() > CampoDeRegistro.MAXIMO_DE_LINHAS) {
            throw new NaoServe("São até " + CampoDeRegistro.MAXIMO_DE_LINHAS + "; há " + ditas.size() + ".");
        }
        List<Map<String, String>> lidas = new ArrayList<>();
        for (int i = 0; i < ditas.size(); i++) {
            LeituraDosCampos leitura = new LeituraDosCampos(Optional.empty());
            for (CampoDeRegistro coluna : campo.colunas()) {
                leitura.ler(coluna, ditas.get(i).get(coluna.codigo()));
            }
            lidas.add(leitura.lidos());
            String onde = campo.codigo() + "." + i + ".";
            leitura.erros().forEach(erro -> erros.add(new Recusa.Erro(onde + erro.campo(), erro.mensagem())));
        }
        return LinhasDeCampo.escritas(lidas);
    }

    private static String codigo(String valor) throws NaoServe {
        if (valor.length() > CODIGO_MAXIMO || !CODIGO.matcher(valor).matches()) {
            throw new NaoServe("Use letras minúsculas sem acento, algarismos e hífens, com até 60 caracteres.");
        }
        return valor;
    }

    private static String cor(String valor) throws NaoServe {
        if (!COR.matcher(valor).matches()) {
            throw new NaoServe("Informe a cor como #rrggbb.");
        }
        if (1.05 / (luminancia(valor) + 0.05) < 3) {
            throw new NaoServe("Escolha uma cor mais escura: sobre o branco, esta não se vê.");
        }
        return valor;
    }

    /** As WCAG 2.1 reckons it. */
    private static double luminancia(String cor) {
        double[] pesos = {0.2126, 0.7152, 0.0722};
        double soma = 0;
        for (int i = 0; i < pesos.length; i++) {
            double parte = Integer.parseInt(cor.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            soma += pesos[i] * (parte <= 0.03928 ? parte / 12.92 : Math.pow((parte + 0.055) / 1.055, 2.4));
        }
        return soma;
    }

    /** What stands there already may stay, though it be offered no longer. */
    private String escolha(CampoDeRegistro campo, String valor) throws NaoServe {
        if (!valor.equals(anterior(campo)) && !ofertas(campo).contains(valor)) {
            throw new NaoServe("Escolha uma das opções.");
        }
        return valor;
    }

    private static String varias(CampoDeRegistro campo, String valor) throws NaoServe {
        List<String> ditas = Arrays.asList(valor.split(" +"));
        List<String> ofertas = ofertas(campo);
        if (!ofertas.containsAll(ditas)) {
            throw new NaoServe("Escolha entre as opções.");
        }
        return ofertas.stream().filter(ditas::contains).collect(Collectors.joining(" "));
    }

    private static List<String> ofertas(CampoDeRegistro campo) {
        return campo.opcoes().stream().map(OpcaoDeCampo::valor).toList();
    }

    private static String numero(CampoDeRegistro campo, String valor) throws NaoServe {
        if (!NUMERO.matcher(valor).matches() || campo.maximo() > 0 && Integer.parseInt(valor) > campo.maximo()) {
            throw new NaoServe(
                    "Informe um número inteiro" + (campo.maximo() > 0 ? " até " + campo.maximo() : "") + ".");
        }
        return Integer.toString(Integer.parseInt(valor));
    }

    private static String data(String valor) throws NaoServe {
        try {
            LocalDate dia = DiaEscrito.ler(valor);
            exigirAno(dia.getYear());
            return dia.toString();
        } catch (DateTimeException naoEDia) {
            throw new NaoServe("Informe um dia do calendário, como 26/11/2026.");
        }
    }

    private static String momento(String valor) throws NaoServe {
        try {
            LocalDateTime quando = LocalDateTime.parse(valor);
            exigirAno(quando.getYear());
            return quando.truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException naoEMomento) {
            throw new NaoServe("Informe dia e hora.");
        }
    }

    private static void exigirAno(int ano) throws NaoServe {
        if (ano < 2000 || ano > 2099) {
            throw new NaoServe("Informe uma data entre 2000 e 2099.");
        }
    }
}
