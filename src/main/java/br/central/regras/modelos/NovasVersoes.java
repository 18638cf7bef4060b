package br.central.regras.modelos;

import br.central.comum.Recusa;
import br.central.engine.ModelosPublicaveis;
import br.central.regras.Verificacao;
import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import br.central.regras.modelos.ProcessosTrazidos.Trazido;
import br.central.regras.publicacao.NovaVolta;
import br.central.regras.publicacao.PedidoDePublicacao;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.Publicador;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the file of a process, has it checked, and puts it in force; what was checked is what is published. Each analyst has
 * one file of a process at a time, and sees the own one alone. Right PUBLICAR_MODELOS.
 */
@Service
@Transactional
public class NovasVersoes {

    private static final int MAIOR_NOME = 255;
    private static final int MAIOR_CHAVE = 64;
    private static final String CHAVE_LONGA =
            "O código deste processo (o id dele no modelo) passa de 64 caracteres: publique-o pelo Camunda Modeler.";
    private static final List<String> FINAIS = List.of(".bpmn", ".bpmn20.xml");

    private final ModelosNoMotor modelos;
    private final ProcessosTrazidos trazidos;
    private final InstanciasPorVersao instancias;
    private final Verificacao verificacao;
    private final Publicador publicador;
    private final UsuarioAtual usuario;

    NovasVersoes(
            ModelosNoMotor modelos,
            ProcessosTrazidos trazidos,
            InstanciasPorVersao instancias,
            Verificacao verificacao,
            Publicador publicador,
            UsuarioAtual usuario) {
        this.modelos = modelos;
        this.trazidos = trazidos;
        this.instancias = instancias;
        this.verificacao = verificacao;
        this.publicador = publicador;
        this.usuario = usuario;
    }

    /**
     * The own file, checked as things stand now; empty when there is none.
     *
     * @throws Recusa.NaoEncontrado when there is no such process
     */
    public Optional<ConferenciaDoProcesso> minha(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        NoMotor emVigor = modelos.versoes(chave).get(0);
        return trazidos.de(chave, usuario.login()).map(tido -> conferir(tido, emVigor));
    }

    private ConferenciaDoProcesso conferir(Trazido tido, NoMotor emVigor) {
        BpmnModelInstance novo = ArquivoDoProcesso.exigirDe(emVigor, tido.conteudo());
        List<String> todas = modelos.versoes(emVigor.chave()).stream()
                .map(NoMotor::definicao)
                .toList();
        return new ConferenciaDoProcesso(
                tido.versao(),
                tido.arquivo(),
                tido.trazidoEm(),
                tido.baseVersao(),
                emVigor.numero(),
                verificacao.verificar(ProcessosSePublicam.nomeDoArquivo(emVigor.chave()), tido.conteudo()),
                ElementosComparados.entre(modelos.modelo(emVigor), novo),
                instancias.de(todas).values().stream()
                        .mapToLong(InstanciasPorVersao.Quantas::emAndamento)
                        .sum());
    }

    /**
     * In the place of the file that one had; nothing is in force by it.
     *
     * @throws Recusa.NaoEncontrado when there is no such process
     * @throws Recusa.GrandeDemais when it is above 2 MB
     * @throws Recusa.RegraNaoAtendida when the file cannot be read, or is of another process or of one whose key is too long
     */
    public ConferenciaDoProcesso trazer(String chave, String nome, byte[] arquivo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        NoMotor emVigor = modelos.versoes(chave).get(0);
        String dito = nome == null ? "" : nome.strip();
        if (dito.isEmpty()) {
            throw ArquivoDoProcesso.recusa("Escolha o arquivo .bpmn do processo.");
        }
        if (arquivo.length == 0) {
            throw ArquivoDoProcesso.recusa("Este arquivo está vazio.");
        }
        if (FINAIS.stream().noneMatch(dito.toLowerCase(Locale.ROOT)::endsWith)) {
            throw ArquivoDoProcesso.recusa("Escolha um arquivo .bpmn, como o Camunda Modeler o grava.");
        }
        if (arquivo.length > ModelosPublicaveis.MAIOR_MODELO) {
            throw new Recusa.GrandeDemais(ArquivoDoProcesso.CAMPO, "O arquivo de um processo vai até 2 MB.");
        }
        ArquivoDoProcesso.exigirDe(emVigor, arquivo);
        if (chave.length() > MAIOR_CHAVE) {
            throw ArquivoDoProcesso.recusa(CHAVE_LONGA);
        }
        trazidos.guardar(
                chave,
                usuario.login(),
                emVigor.numero(),
                dito.length() > MAIOR_NOME ? dito.substring(dito.length() - MAIOR_NOME) : dito,
                arquivo);
        return minha(chave).orElseThrow();
    }

    /** The own file upon the version that somebody else published meanwhile. */
    public ConferenciaDoProcesso atualizar(String chave, int versao) {
        Trazido tido = meuNaVersao(chave, versao);
        if (!trazidos.levar(tido, modelos.versoes(chave).get(0).numero())) {
            throw mudouEnquantoIsso();
        }
        return minha(chave).orElseThrow();
    }

    public void descartar(String chave, int versao) {
        apagar(meuNaVersao(chave, versao));
    }

    /** @throws Recusa.NaoEncontrado when there is none */
    public byte[] arquivo(String chave) {
        return meu(chave).conteudo();
    }

    /**
     * The own file becomes a version, or is to at a moment.
     *
     * @throws Recusa.EstadoNaoPermite when somebody else's version is in force meanwhile, or the file is another one than was
     *     seen
     * @throws Recusa.RegraNaoAtendida when there is no reason, the file is the version in force, or the gate has errors
     */
    public PublicacaoView publicar(String chave, NovaVersao nova) {
        Trazido tido = meuNaVersao(chave, nova.versaoDoRascunho());
        NoMotor emVigor = modelos.versoes(chave).get(0);
        if (Arrays.equals(tido.conteudo(), modelos.arquivo(emVigor))) {
            throw new Recusa.RegraNaoAtendida("Este arquivo é o da versão em vigor: não há o que publicar.");
        }
        PublicacaoView feita = publicador.pedir(
                ProcessosSePublicam.alvo(chave),
                new PedidoDePublicacao(tido.baseVersao(), nova.motivo(), nova.em(), null, null),
                tido.conteudo());
        apagar(tido);
        return feita;
    }

    /** The very file that was read: not one that came meanwhile, and not twice. */
    private void apagar(Trazido tido) {
        if (!trazidos.apagar(tido)) {
            throw mudouEnquantoIsso();
        }
    }

    /**
     * Back to another version, the former one where none is named; it becomes the newest.
     *
     * @throws Recusa.EstadoNaoPermite when the version seen is no longer the one in force, or there is none before it
     * @throws Recusa.RegraNaoAtendida when there is no reason, or the gate does not let that version pass any more
     */
    public PublicacaoView voltar(String chave, NovaVolta nova) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        modelos.versoes(chave);
        if (chave.length() > MAIOR_CHAVE) {
            throw new Recusa.RegraNaoAtendida(CHAVE_LONGA);
        }
        return publicador.voltar(ProcessosSePublicam.alvo(chave), nova);
    }

    private Trazido meuNaVersao(String chave, int versao) {
        Trazido tido = meu(chave);
        if (tido.versao() != versao) {
            throw mudouEnquantoIsso();
        }
        return tido;
    }

    private Trazido meu(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return trazidos.de(chave, usuario.login())
                .orElseThrow(() -> new Recusa.NaoEncontrado(
                        "Você não trouxe nenhum arquivo deste processo. Escolha um e confira-o."));
    }

    private static Recusa mudouEnquantoIsso() {
        return new Recusa.EstadoNaoPermite(
                "O arquivo que você trouxe é outro agora, ou já saiu daqui, por outra aba. Abra a página de novo e"
                        + " confira-o.");
    }
}
