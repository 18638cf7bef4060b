package br.central.registros;

import br.central.comum.AoFim;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.registros.MudancasDosRegistros.Guardada;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers that an installation looks after itself. Reading and changing one takes one of its rights. Nothing is taken out:
 * what serves no longer goes out of use, and every change can be undone.
 */
@Service
public class Registros {

    private final RegistrosAbertos abertos;
    private final MudancasDosRegistros mudancas;
    private final HistoricoLegivel historico;

    Registros(RegistrosAbertos abertos, MudancasDosRegistros mudancas, HistoricoLegivel historico) {
        this.abertos = abertos;
        this.mudancas = mudancas;
        this.historico = historico;
    }

    /** Those the current user may look after, in the order of their names. */
    public List<DescricaoDeRegistro> abertos() {
        return abertos.todos().stream()
                .sorted(Comparator.comparing(descricao -> TextoBusca.normalizar(descricao.nome())))
                .toList();
    }

    /**
     * @throws Recusa.NaoEncontrado when there is no such register
     * @throws Recusa.SemPermissao without one of its rights
     */
    public DescricaoDeRegistro descricao(String registro) {
        return abertos.um(registro).descricao();
    }

    /** Those that have every word of the text in key or values, accents and case aside. */
    @Transactional(readOnly = true)
    public List<FichaDeRegistro> listar(String registro, String procura, boolean soEmUso) {
        RegistroDescrito aberto = abertos.um(registro);
        DescricaoDeRegistro descricao = aberto.descricao();
        List<String> palavras = TextoBusca.palavras(procura == null ? "" : procura);
        return aberto.todas().stream()
                .filter(ficha -> !soEmUso || descricao.emUso(ficha))
                .filter(ficha -> palavras.isEmpty() || palavras.stream().allMatch(escrita(descricao, ficha)::contains))
                .toList();
    }

    private static String escrita(DescricaoDeRegistro descricao, FichaDeRegistro ficha) {
        return TextoBusca.juntar(Stream.concat(
                        Stream.of(ficha.chave()),
                        descricao.campos().stream().map(campo -> campo.porExtenso(ficha.valor(campo.codigo()))))
                .toArray(String[]::new));
    }

    /** @throws Recusa.NaoEncontrado when there is none */
    @Transactional
    public FichaDeRegistro exigir(String registro, String chave) {
        return travada(abertos.um(registro), chave);
    }

    /** Where it is in use, as people read it. */
    public List<String> usos(String registro, FichaDeRegistro ficha) {
        return abertos.um(registro).usos(ficha);
    }

    /** What holds for it and is looked after elsewhere. */
    public List<LigacaoDeRegistro> ligacoes(String registro, FichaDeRegistro ficha) {
        return abertos.um(registro).ligacoes(ficha);
    }

    /** What people will see of it with these values, where that is more than the values. */
    public Optional<String> previa(String registro, FichaDeRegistro ficha, Map<String, String> valores) {
        return abertos.um(registro).previa(ficha, valores);
    }

    /** Where what was typed is posted to, to be seen as a page of its own; empty when there is none. */
    public Optional<String> previaEmHtml(String registro, FichaDeRegistro ficha) {
        return abertos.um(registro).previaEmHtml(ficha);
    }

    /** The form that people will fill in by these values; none where they fill in nothing. */
    public List<CampoMostrado> previaEmCampos(String registro, Map<String, String> valores) {
        return abertos.um(registro).previaEmCampos(valores);
    }

    /**
     * What stands against keeping these values, for who wants to look before.
     *
     * @param chave {@code null} for a new entry
     * @throws Recusa.RegraNaoAtendida field by field
     */
    @Transactional
    public Map<String, String> conferir(String registro, String chave, Map<String, String> digitados) {
        RegistroDescrito aberto = abertos.um(registro);
        return lidos(aberto, Optional.ofNullable(chave).map(uma -> travada(aberto, uma)), digitados);
    }

    /**
     * @throws Recusa.RegraNaoAtendida field by field
     * @throws Recusa.EstadoNaoPermite when entries are not added here
     */
    @Transactional
    public FichaDeRegistro incluir(String registro, Map<String, String> digitados) {
        RegistroDescrito aberto = abertos.um(registro);
        if (!aberto.descricao().inclui()) {
            throw new Recusa.EstadoNaoPermite("Aqui não se inclui: o que pode haver já está no cadastro.");
        }
        Map<String, String> valores = lidos(aberto, Optional.empty(), digitados);
        String chave = gravada(aberto, valores);
        FichaDeRegistro incluida = travada(aberto, chave);
        lembrar(aberto, chave, MudancaDeRegistro.Ato.INCLUSAO, Map.of(), incluida.valores());
        return incluida;
    }

    /** Looked for first: PostgreSQL lets nothing more be done in a transaction that ran into a key. */
    private static String gravada(RegistroDescrito aberto, Map<String, String> valores) {
        if (aberto.ha(valores)) {
            throw repetida(aberto);
        }
        try {
            return aberto.incluir(valores);
        } catch (DuplicateKeyException aoMesmoTempo) {
            throw repetida(aberto);
        }
    }

    private static Recusa repetida(RegistroDescrito aberto) {
        String campo = aberto.descricao().campos().stream()
                .filter(um -> um.tipo() == TipoDeCampo.CODIGO)
                .map(CampoDeRegistro::codigo)
                .findFirst()
                .orElse("codigo");
        return Recusa.RegraNaoAtendida.campo(
                campo, "Já há " + aberto.descricao().uma() + " com este código.");
    }

    /**
     * @param versao the one that was read; another means that somebody changed it meanwhile
     * @throws Recusa.RegraNaoAtendida field by field
     * @throws Recusa.Conflito when changed by somebody else, with who and what
     */
    @Transactional
    public FichaDeRegistro alterar(String registro, String chave, long versao, Map<String, String> digitados) {
        RegistroDescrito aberto = abertos.um(registro);
        FichaDeRegistro antes = travada(aberto, chave);
        exigirVersao(aberto, antes, versao, digitados);
        return alterada(aberto, antes, lidos(aberto, Optional.of(antes), digitados), MudancaDeRegistro.Ato.ALTERACAO);
    }

    /**
     * Makes of the entry what it was before its last change; of an entry just put in, one out of use. An undoing is undone
     * likewise.
     *
     * @throws Recusa.EstadoNaoPermite when nothing has been changed, or it cannot be as it was
     * @throws Recusa.Conflito when changed by somebody else meanwhile
     */
    @Transactional
    public FichaDeRegistro desfazer(String registro, String chave, long versao) {
        RegistroDescrito aberto = abertos.um(registro);
        FichaDeRegistro antes = travada(aberto, chave);
        exigirVersao(aberto, antes, versao, Map.of());
        Guardada ultima = mudancas.de(registro, chave).stream()
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite("Nada foi mudado aqui: nada há a desfazer."));
        Map<String, String> valores = new LinkedHashMap<>(antes.valores());
        if (ultima.ato() == MudancaDeRegistro.Ato.INCLUSAO) {
            valores.put(aberto.descricao().emUso(), aberto.descricao().valorForaDeUso());
        } else {
            valores.putAll(ultima.antes());
        }
        return alterada(aberto, antes, lidos(aberto, Optional.of(antes), valores), MudancaDeRegistro.Ato.DESFEITA);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<MudancaDeRegistro> historico(String registro, String chave) {
        DescricaoDeRegistro descricao = abertos.um(registro).descricao();
        return historico.de(descricao, chave);
    }

    private FichaDeRegistro alterada(
            RegistroDescrito aberto, FichaDeRegistro antes, Map<String, String> valores, MudancaDeRegistro.Ato ato) {
        if (valores.equals(antes.valores())) {
            return antes;
        }
        aberto.alterar(antes, valores);
        FichaDeRegistro depois = travada(aberto, antes.chave());
        lembrar(aberto, antes.chave(), ato, antes.valores(), depois.valores());
        return depois;
    }

    private void lembrar(
            RegistroDescrito aberto,
            String chave,
            MudancaDeRegistro.Ato ato,
            Map<String, String> antes,
            Map<String, String> depois) {
        mudancas.gravar(aberto.descricao().codigo(), chave, ato, antes, depois);
        AoFim.aoTerminar(aberto::esquecer);
    }

    private static Map<String, String> lidos(
            RegistroDescrito aberto, Optional<FichaDeRegistro> antes, Map<String, String> digitados) {
        LeituraDosCampos leitura = LeituraDosCampos.de(aberto.descricao(), antes, digitados);
        List<Recusa.Erro> erros = leitura.erros().isEmpty() ? aberto.conferir(antes, leitura.lidos()) : leitura.erros();
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return leitura.lidos();
    }

    private void exigirVersao(
            RegistroDescrito aberto, FichaDeRegistro agora, long versao, Map<String, String> digitados) {
        if (agora.versao() == versao) {
            return;
        }
        throw historico.conflito(aberto.descricao(), agora, digitados);
    }

    private static FichaDeRegistro travada(RegistroDescrito aberto, String chave) {
        return aberto.travar(chave)
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("Não há " + aberto.descricao().uma() + " " + chave + "."));
    }
}
