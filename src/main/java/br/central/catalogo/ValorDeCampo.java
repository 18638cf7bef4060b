package br.central.catalogo;

import br.central.comum.Cep;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.DiaEscrito;
import br.central.comum.NumeroEscrito;
import br.central.comum.Pontuacao;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import br.central.comum.TextoVisto;
import br.central.comum.Uf;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what was typed into a field of a form into the shape in which it is kept. */
final class ValorDeCampo {

    /** What is typed does not fit the field; the message is for the user. */
    static final class NaoServe extends Exception {
        NaoServe(String mensagem) {
            super(mensagem, null, false, false);
        }
    }

    private static final Set<String> PARTES_DO_ENDERECO =
            Set.of("cep", "logradouro", "numero", "complemento", "bairro", "cidade", "uf");
    private static final int PARTE_MAXIMA = 200;
    private static final int DIGITOS_DO_CPF = 11;

    private ValorDeCampo() {}

    static boolean vazio(Object valor) {
        return valor == null
                || valor instanceof String texto && TextoVisto.vazio(texto)
                || valor instanceof Collection<?> lista && lista.isEmpty()
                || valor instanceof Map<?, ?> mapa && mapa.values().stream().allMatch(ValorDeCampo::vazio);
    }

    /** @param hoje the day that fields up to today, or from today on, are measured by */
    static Object ler(CampoView campo, Object valor, LocalDate hoje) throws NaoServe {
        return switch (campo.tipo()) {
            case TEXTO, PROCEDIMENTO -> textoDeAte(campo.tamanhoMaximo(), valor);
            case NUMERO -> numero(campo, valor);
            case DATA -> data(campo, valor, hoje);
            case COMPETENCIA -> competencia(valor, hoje);
            case ESCOLHA -> escolha(campo, valor);
            case CPF -> lido(valor, texto -> Cpf.de(texto).digitos());
            case DOCUMENTO -> lido(valor, ValorDeCampo::documento);
            case TELEFONE -> lido(valor, texto -> Telefone.de(texto).formatado());
            case ENDERECO -> endereco(valor);
            case ARQUIVO -> arquivo(valor);
            case GRUPO -> throw new IllegalArgumentException("Lê-se vez a vez: " + campo.codigo());
        };
    }

    private static String texto(Object valor) throws NaoServe {
        if (valor instanceof String texto) {
            return texto.strip();
        }
        throw new NaoServe("Informe um texto.");
    }

    private static String textoDeAte(int tamanho, Object valor) throws NaoServe {
        String texto = texto(valor);
        if (texto.length() > tamanho) {
            throw new NaoServe("Use até " + tamanho + " caracteres.");
        }
        return texto;
    }

    private static <T> T lido(Object valor, Function<String, T> leitura) throws NaoServe {
        String texto = texto(valor);
        try {
            return leitura.apply(texto);
        } catch (Recusa.RegraNaoAtendida recusa) {
            throw new NaoServe(recusa.erros().get(0).mensagem());
        }
    }

    private static String documento(String texto) {
        String compacto = Pontuacao.retirar(texto);
        return compacto.length() == DIGITOS_DO_CPF
                ? Cpf.de(texto).formatado()
                : Cnpj.de(texto).formatado();
    }

    private static BigDecimal numero(CampoView campo, Object valor) throws NaoServe {
        BigDecimal numero = valor instanceof Number dado ? doSistema(dado) : lido(valor, NumeroEscrito::ler);
        BigDecimal minimo = campo.minimo() == null ? BigDecimal.ZERO : new BigDecimal(campo.minimo());
        if (numero.compareTo(minimo) < 0) {
            throw new NaoServe("Informe " + NumeroEscrito.formatado(minimo) + " ou mais.");
        }
        if (campo.maximo() != null && numero.compareTo(new BigDecimal(campo.maximo())) > 0) {
            throw new NaoServe("Informe até " + NumeroEscrito.formatado(new BigDecimal(campo.maximo())) + ".");
        }
        return comAsCasas(campo.decimais(), numero);
    }

    private static BigDecimal comAsCasas(Integer casas, BigDecimal numero) throws NaoServe {
        if (casas == null) {
            return numero;
        }
        if (numero.stripTrailingZeros().scale() > casas) {
            throw new NaoServe(casas == 0 ? "Informe um número inteiro." : "Use até " + casas + " casas decimais.");
        }
        return numero.setScale(casas);
    }

    private static BigDecimal doSistema(Number numero) throws NaoServe {
        BigDecimal valor = new BigDecimal(numero.toString());
        if (valor.precision() - valor.scale() > 15 || valor.scale() > 6 || valor.scale() < -15) {
            throw new NaoServe("Informe um número de até 15 dígitos e 6 casas decimais.");
        }
        return valor.scale() < 0 ? valor.setScale(0) : valor;
    }

    private static String data(CampoView campo, Object valor, LocalDate hoje) throws NaoServe {
        LocalDate dia = dia(texto(valor));
        if (dia.isBefore(limite(campo.minimo(), hoje, LocalDate.of(1900, 1, 1)))) {
            throw new NaoServe(
                    CampoView.HOJE.equals(campo.minimo())
                            ? "Informe uma data de hoje em diante."
                            : "Data fora do possível.");
        }
        if (dia.isAfter(limite(campo.maximo(), hoje, hoje.plusYears(50)))) {
            throw new NaoServe(
                    CampoView.HOJE.equals(campo.maximo()) ? "Informe uma data até hoje." : "Data fora do possível.");
        }
        return dia.toString();
    }

    private static LocalDate limite(String escrito, LocalDate hoje, LocalDate padrao) {
        if (escrito == null) {
            return padrao;
        }
        return CampoView.HOJE.equals(escrito) ? hoje : LocalDate.parse(escrito);
    }

    private static LocalDate dia(String escrito) throws NaoServe {
        try {
            return DiaEscrito.ler(escrito);
        } catch (DateTimeException naoData) {
            throw new NaoServe("Informe uma data que exista, no formato dd/mm/aaaa.");
        }
    }

    private static String competencia(Object valor, LocalDate hoje) throws NaoServe {
        String escrita = texto(valor);
        try {
            YearMonth mes = DiaEscrito.lerMes(escrita);
            if (mes.getYear() < 1990 || mes.isAfter(YearMonth.from(hoje).plusYears(5))) {
                throw new NaoServe("Competência fora do possível: confira o ano.");
            }
            return DiaEscrito.formatado(mes);
        } catch (DateTimeException naoMes) {
            throw new NaoServe("Informe a competência como mês e ano, por exemplo 03/2026.");
        }
    }

    private static String escolha(CampoView campo, Object valor) throws NaoServe {
        if (!campo.opcoes().contains(valor)) {
            throw new NaoServe("Escolha uma das opções: " + String.join(", ", campo.opcoes()) + ".");
        }
        return (String) valor;
    }

    private static Map<String, String> endereco(Object valor) throws NaoServe {
        if (!(valor instanceof Map<?, ?> partes)) {
            throw new NaoServe("Informe o endereço com CEP, logradouro, número, bairro, cidade e UF.");
        }
        Map<String, String> endereco = new LinkedHashMap<>();
        for (Map.Entry<?, ?> parte : partes.entrySet()) {
            if (!PARTES_DO_ENDERECO.contains(parte.getKey())) {
                throw new NaoServe("Parte de endereço desconhecida: " + parte.getKey() + ".");
            }
            if (!vazio(parte.getValue())) {
                endereco.put((String) parte.getKey(), textoDeAte(PARTE_MAXIMA, parte.getValue()));
            }
        }
        if (!endereco.containsKey("logradouro") || !endereco.containsKey("cidade") || !endereco.containsKey("uf")) {
            throw new NaoServe("Informe ao menos logradouro, cidade e UF.");
        }
        return conferido(endereco);
    }

    private static Map<String, String> conferido(Map<String, String> endereco) throws NaoServe {
        String cep = endereco.get("cep");
        if (cep != null && !Cep.valido(cep)) {
            throw new NaoServe("CEP inválido: use 8 dígitos, como 01310-100.");
        }
        if (!Uf.valida(endereco.get("uf"))) {
            throw new NaoServe("UF inválida: use a sigla do estado, como SP.");
        }
        endereco.computeIfPresent("cep", (parte, escrito) -> Cep.formatado(escrito));
        endereco.computeIfPresent("uf", (parte, escrita) -> Uf.ler(escrita));
        return endereco;
    }

    private static Object arquivo(Object valor) throws NaoServe {
        Collection<?> ids = valor instanceof Collection<?> lista ? lista : Set.of(valor);
        for (Object id : ids) {
            if (!String.valueOf(id).matches("[\\w-]{1,64}")) {
                throw new NaoServe("Informe o identificador do anexo.");
            }
        }
        return ids.stream().map(String::valueOf).toList();
    }
}
