package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.BloqueioDeDados;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteEsquecido;
import br.central.clientes.ClienteMudou;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesUnificados;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.ContratoView;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TelefoneView;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CadastroDeClientes implements Clientes {

    private static final int MAIOR_MOTIVO = 1_000;

    private final ClienteRepository clientes;
    private final ContratoRepository contratos;
    private final LocalizadorDeClientes localizador;
    private final ResolucaoDeReferencia referencias;
    private final MontagemDeClientes montagem;
    private final DocumentosUnicos unicos;
    private final Unificacao unificacao;
    private final Anonimizador anonimizador;
    private final FimDosVinculos vinculos;
    private final QuemLe quemLe;
    private final DireitosDoContrato doContrato;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    CadastroDeClientes(
            ClienteRepository clientes,
            ContratoRepository contratos,
            LocalizadorDeClientes localizador,
            ResolucaoDeReferencia referencias,
            MontagemDeClientes montagem,
            DocumentosUnicos unicos,
            Unificacao unificacao,
            Anonimizador anonimizador,
            FimDosVinculos vinculos,
            QuemLe quemLe,
            DireitosDoContrato doContrato,
            Comedimento comedimento,
            UsuarioAtual usuario,
            Trilha trilha,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.clientes = clientes;
        this.contratos = contratos;
        this.localizador = localizador;
        this.referencias = referencias;
        this.montagem = montagem;
        this.unicos = unicos;
        this.unificacao = unificacao;
        this.anonimizador = anonimizador;
        this.vinculos = vinculos;
        this.quemLe = quemLe;
        this.doContrato = doContrato;
        this.comedimento = comedimento;
        this.usuario = usuario;
        this.trilha = trilha;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView exigir(ReferenciaCliente referencia) {
        Cliente cliente = referencias.resolver(referencia);
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, cliente.id());
        quemLe.leu(cliente.id());
        return visao(cliente.exigirVigente());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, ClienteResumo> porIds(Collection<Long> ids) {
        return localizador.porIds(ids).stream()
                .map(um -> um.dadosBloqueados() && !quemLe.pode(um.id(), true) ? um.encobertoSeBloqueado() : um)
                .collect(Collectors.toMap(ClienteResumo::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView porId(long id) {
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, id);
        return visao(aberto(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> familia(long id) {
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, id);
        Beneficiario beneficiario = aberto(id).beneficiario();
        List<ClienteResumo> familia = beneficiario == null
                ? localizador.porIds(List.of(id))
                : localizador.familia(beneficiario.titular().cliente().id(), id);
        List<ClienteResumo> lidos = familia.stream()
                .filter(um -> quemLe.todos() || quemLe.pode(um.id()))
                .map(um -> um.id() == id ? um : um.encobertoSeBloqueado())
                .toList();
        lidos.stream()
                .map(ClienteResumo::id)
                .filter(um -> um != id)
                .forEach(um -> comedimento.contar(AtoComedido.CLIENTE_ACHADO, um));
        return lidos;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> buscar(BuscaCliente busca, int quantos) {
        usuario.exigir(Permissao.ATENDER);
        List<ClienteResumo> achados = localizador.buscar(busca).stream()
                .limit(quantos)
                .map(ClienteResumo::encobertoSeBloqueado)
                .toList();
        mostrados(achados.stream().map(ClienteResumo::id).toList());
        return achados;
    }

    @Override
    @Transactional(readOnly = true)
    public void mostrados(List<Long> ids) {
        ids.forEach(um -> comedimento.contar(AtoComedido.CLIENTE_ACHADO, um));
        quemLe.achou(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> quemLiga(Collection<String> documentos, String telefone) {
        return localizador.quemLiga(documentos, telefone);
    }

    @Override
    public ClienteView cadastrar(NovoCliente novo) {
        return visao(gravarTodos(List.of(novo)).get(0));
    }

    @Override
    public void importar(List<NovoCliente> novos) {
        gravarTodos(novos);
    }

    @Override
    public ClienteView alterar(long id, AlteracaoCliente alteracao) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente cliente = existente(id).exigirVigente().exigirSemBloqueio();
        if (alteracao.versao() != null && alteracao.versao() != cliente.versao()) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa alterou este cliente. Atualize e tente de novo.");
        }
        String chamava = cliente.nomeBusca();
        String email = cliente.dados().email();
        montagem.alterar(cliente, alteracao);
        doContrato.exigirEmail(cliente, email);
        gravar(List.of(cliente));
        if (!cliente.nomeBusca().equals(chamava)) {
            eventos.publishEvent(new ClienteMudou(id));
        }
        return visao(cliente);
    }

    @Override
    public ContratoView cadastrarContrato(NovoContrato novo) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Contrato contrato = Contrato.de(novo);
        if (contratos.existsByNumero(contrato.numero())) {
            throw new Recusa.EstadoNaoPermite("Já existe contrato com o número " + contrato.numero() + ".");
        }
        return contratos.saveAndFlush(contrato).visao();
    }

    @Override
    public TelefoneView adicionarTelefone(long id, NovoTelefone novo) {
        Cliente cliente = comTelefones(id);
        CamposDigitados campos = new CamposDigitados();
        campos.obrigatorio("numero", novo.numero());
        Telefone numero = campos.ler("numero", novo.numero(), Telefone::de);
        campos.recusarSeHouverErro();
        TelefoneDoCliente telefone = cliente.adicionar(
                new TelefoneDoCliente(cliente, numero, novo.tipo()), Boolean.TRUE.equals(novo.principal()));
        clientes.flush();
        return telefone.visao();
    }

    @Override
    public void removerTelefone(long id, long telefone) {
        comTelefones(id).remover(telefone);
    }

    @Override
    public void marcarTelefoneErrado(long id, String digitos, Instant quando) {
        clientes.findParaMudarPartes(vigente(id))
                .filter(cliente -> !cliente.dadosBloqueados())
                .ifPresent(cliente -> cliente.marcarErrado(digitos, quando));
    }

    @Override
    public void tornarTelefonePrincipal(long id, long telefone) {
        comTelefones(id).tornarPrincipal(telefone);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mudaTelefones(long id) {
        return doContrato.telefonesPermitidos(existente(id));
    }

    @Override
    public ClienteView unificar(long de, long em) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente saindo = clientes.findParaMudarPartes(de)
                .orElseThrow(() -> naoEncontrado(de))
                .exigirSemBloqueio();
        unificacao.unificar(
                saindo,
                clientes.findParaMudarPartes(em).map(Cliente::exigirSemBloqueio).orElse(null));
        clientes.flush();
        eventos.publishEvent(new ClienteMudou(em));
        eventos.publishEvent(new ClientesUnificados(de, em));
        return visao(saindo);
    }

    @Override
    @Transactional(readOnly = true)
    public long vigente(long id) {
        return existente(id).vigente().id();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Long> unificadosEm(Collection<Long> sobreviventes) {
        return localizador.unificadosEm(sobreviventes);
    }

    @Override
    public void bloquearDados(long id, String motivo) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        CamposDigitados campos = new CamposDigitados();
        campos.obrigatorio("motivo", motivo);
        campos.exigir(
                motivo == null || motivo.length() <= MAIOR_MOTIVO, "motivo", "O motivo vai até 1.000 caracteres.");
        campos.recusarSeHouverErro();
        Cliente vigente = existente(id).vigente().exigirSemBloqueio();
        if (vigente.anonimizado()) {
            throw new Recusa.EstadoNaoPermite("Este cliente foi anonimizado: não há dados a bloquear.");
        }
        cadastros(vigente).forEach(um -> um.bloquearDados(motivo.strip(), usuario.login(), relogio.instant()));
        trilha.feito(AtoVigiado.BLOQUEIO_DE_DADOS, "cliente " + vigente.id() + ": bloqueado");
    }

    @Override
    public void desbloquearDados(long id) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        Cliente vigente = existente(id).vigente();
        if (!vigente.dadosBloqueados()) {
            throw new Recusa.EstadoNaoPermite("Os dados deste cliente não estão bloqueados.");
        }
        cadastros(vigente).forEach(Cliente::desbloquearDados);
        trilha.feito(AtoVigiado.BLOQUEIO_DE_DADOS, "cliente " + vigente.id() + ": desbloqueado");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BloqueioDeDados> bloqueio(long id) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        return Optional.of(existente(id).vigente())
                .filter(Cliente::dadosBloqueados)
                .map(um -> new BloqueioDeDados(
                        um.dadosBloqueadosEm().atZone(relogio.getZone()).toOffsetDateTime(),
                        um.dadosBloqueadosPor(),
                        um.motivoDoBloqueio()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean dadosBloqueados(long id) {
        return localizador.dadosBloqueados(id);
    }

    @Override
    @Transactional(readOnly = true)
    public void exigirSemBloqueio(long id) {
        if (localizador.dadosBloqueados(id)) {
            throw Cliente.dadosBloqueados(existente(id).vigente().nome());
        }
    }

    private List<Cliente> cadastros(Cliente vigente) {
        return Stream.concat(Stream.of(vigente), clientes.findByUnificadoEm(vigente).stream())
                .toList();
    }

    @Override
    public void reservarParaAnonimizar(long id) {
        if (anonimizador.reservar(id)) {
            throw new Recusa.EstadoNaoPermite("Este cliente já foi anonimizado.");
        }
    }

    @Override
    public ClienteEsquecido anonimizar(long id) {
        ClienteEsquecido esquecido = existente(id).oQueIdentifica();
        anonimizador.anonimizar(id);
        return esquecido;
    }

    @Override
    @Transactional(readOnly = true)
    public ConfirmacaoDeIdentidade confirmarIdentidade(long id, Identidade dados) {
        usuario.exigir(Permissao.ATENDER);
        return ConferenciaDeIdentidade.conferir(existente(id).vigente().dados(), dados);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> semVinculo(Instant antesDe, long depois, int quantos) {
        return vinculos.semVinculo(antesDe, depois, quantos);
    }

    @Override
    public void anotarVinculos() {
        vinculos.anotar();
    }

    @Override
    @Transactional(readOnly = true)
    public long quantidade() {
        return clientes.count();
    }

    private List<Cliente> gravarTodos(List<NovoCliente> novos) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        List<Cliente> montados = montagem.montar(novos);
        gravar(montados);
        return montados;
    }

    private void gravar(List<Cliente> mudados) {
        unicos.exigir(mudados);
        try {
            clientes.saveAllAndFlush(mudados);
        } catch (DataIntegrityViolationException repetido) {
            throw new Recusa.EstadoNaoPermite("Já existe cliente com este CPF, CNPJ, CNS ou carteira.");
        }
    }

    private ClienteView visao(Cliente cliente) {
        Beneficiario beneficiario = cliente.beneficiario();
        int familia = beneficiario == null
                ? 0
                : clientes.contarFamilia(beneficiario.titular().cliente().id());
        return Visoes.de(cliente, familia);
    }

    /** The record itself tells whether it is blocked: no other question to the database. */
    private Cliente aberto(long id) {
        Optional<Cliente> cliente = clientes.findById(id);
        quemLe.exigir(id, cliente.map(um -> um.vigente().dadosBloqueados()).orElse(false));
        return cliente.orElseThrow(() -> naoEncontrado(id));
    }

    private Cliente existente(long id) {
        return clientes.findById(id).orElseThrow(() -> naoEncontrado(id));
    }

    private Cliente comTelefones(long id) {
        usuario.exigir(Permissao.CADASTRAR_TELEFONES);
        Cliente cliente = clientes.findParaMudarPartes(id)
                .orElseThrow(() -> naoEncontrado(id))
                .exigirVigente()
                .exigirSemBloqueio();
        doContrato.exigirTelefones(cliente);
        return cliente;
    }

    private static Recusa naoEncontrado(long id) {
        return new Recusa.NaoEncontrado("Cliente não encontrado: " + id + ".");
    }
}
